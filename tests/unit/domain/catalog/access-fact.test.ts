import { expect, test } from 'vitest';
import { accessFactSchema } from '#domain/catalog/product.schema.ts';

test('A document that is held needs something that proves it', () => {
  expect(accessFactSchema.safeParse({ state: 'held' }).error?.issues[0]?.message).toContain('needs its number');
  for (const proof of [{ number: 'N-1' }, { issued: '2026-01-01' }, { certificate: 'haccp' }, { test: 'residue' }]) expect(accessFactSchema.safeParse({ state: 'held', ...proof }).success).toBe(true);
  expect(accessFactSchema.safeParse({ state: 'missing' }).success).toBe(true);
});
