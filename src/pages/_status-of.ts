import type { Refusal } from '#domain/inquiry/error-codes.ts';

/** HTTP's own word for a refusal. */
export function statusOf(code: Refusal['code']): number {
  if (code === 'inquiry.too_large') return 413;
  if (code === 'inquiry.rate_limited') return 429;
  if (code === 'inquiry.link_invalid') return 404;
  return code === 'inquiry.check_fields' ? 422 : 409;
}
