import type { SentMove } from '#components/inquiry/sent-move.ts';
import { type Refusal, refusal } from '#domain/inquiry/error-codes.ts';
import { type FormValues, keptValues } from '#domain/inquiry/form-values.ts';
import { limits } from '#domain/inquiry/limits.ts';
import { moves } from '#domain/inquiry/thread-states.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import { readSentForm, type SentForm } from '#server/http/read-sent-form.ts';
import { senderAddress } from '#server/http/sender-address.ts';
import type { Access, ThreadMove, Upload } from '#server/inquiry/use-cases.ts';
import { leadTo, pathOf, type SecretPage, type Visitor } from './_inquiry-door.ts';
import { forgetToken } from './_inquiry-tokens.ts';
import { statusOf } from './_status-of.ts';

/** Files at their largest, and room for the fields around them. */
const mostBytes = limits.filesEach * limits.fileBytes + 1024 * 1024;

/** Answers a button of a secret page: leads on where it was done, else says what to show again. Without access only a new link can be asked for. */
export async function answerButton(page: SecretPage, visitor: Visitor): Promise<SentMove | Response> {
  const { access, door, locale } = visitor;
  const sent = await readSentForm(page.request, access && access.role !== 'buyer' ? mostBytes : limits.formLength * 12);
  const field = (name: string) => {
    const value = sent.entries.findLast(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  const action = field('do');
  if (action === 'renew') return renew(page, visitor, field('reference'), field('email'));
  if (!access) return refused(page, visitor, { move: action, thread: '', values: {} }, refusal('inquiry.link_invalid'));
  if (action === 'forget') return forget(page, visitor, access);
  if (action === 'erase') return field('sure') === 'on' ? erase(page, visitor, access) : refused(page, visitor, { move: 'erase', thread: '', values: {} }, refusal('inquiry.check_fields'));
  const thread = access.cooperative ?? field('thread');
  const again = { move: action, thread, values: keptValues(sent.entries) };
  if (sent.isCut) return refused(page, visitor, again, refusal('inquiry.too_large'));
  if (action === 'withdraw-all') return withdrawAll(page, visitor, access, sent);
  const outcome = await make(visitor, access, action, thread, sent);
  if (!outcome) return refused(page, visitor, again, refusal('inquiry.move_not_allowed'));
  if (!outcome.ok) return refused(page, visitor, { ...again, values: outcome.refusal.values }, outcome.refusal);
  // A buyer has several threads and lands where the button was; a cooperative has one page.
  return leadTo(access.role === 'buyer' ? `${pathOf(door, locale)}?done=${action}&in=${thread}#thread-${thread}` : `${pathOf(door, locale)}?done=${action}#main`);
}

async function make({ locale, inquiries }: Visitor, access: Access, action: string, thread: string, { entries }: SentForm) {
  if (action === 'quote') return access.role === 'buyer' ? undefined : inquiries.quote(access, entries, await uploads(entries), locale);
  return isThreadMove(action) ? inquiries.move(access, thread, action, entries, locale) : undefined;
}

function isThreadMove(action: string): action is ThreadMove {
  return action !== 'quote' && (moves as readonly string[]).includes(action);
}

/** A browser sends an empty file where none was chosen. */
async function uploads(entries: SentForm['entries']): Promise<Upload[]> {
  const files = entries.flatMap(([name, value]) => (name === 'files' && typeof value !== 'string' && (value.size > 0 || value.name !== '') ? [value] : []));
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

function refused({ response }: SecretPage, { locale }: Visitor, again: { move: string; thread: string; values: FormValues }, { code, errors, waitMinutes, reference }: Refusal): SentMove {
  response.status = statusOf(code);
  const sentence = Object.keys(errors).length > 0 ? undefined : translator(locale)(`error.${code}`, { n: waitMinutes ?? 0, ref: reference ?? '' });
  return { ...again, errors, sentence };
}

/** The answer is the same whether there is such an inquiry or not. */
async function renew(page: SecretPage, { door, locale, inquiries }: Visitor, reference: string, email: string): Promise<Response> {
  await inquiries.renewLink({ reference: reference.slice(0, 100), email: email.slice(0, 400) }, { source: senderAddress(page.request, page.clientAddress) });
  return leadTo(`${pathOf(door, locale)}?done=renew`);
}

async function forget(page: SecretPage, { door, locale, inquiries }: Visitor, access: Access): Promise<Response> {
  await inquiries.revoke(access);
  forgetToken(page, door);
  return leadTo(`${paths.inquiryForm(locale)}?done=forget`);
}

async function erase(page: SecretPage, visitor: Visitor, access: Access): Promise<SentMove | Response> {
  const outcome = access.role === 'buyer' ? await visitor.inquiries.erase(access) : undefined;
  if (!outcome?.ok) return refused(page, visitor, { move: 'erase', thread: '', values: {} }, outcome?.refusal ?? refusal('inquiry.move_not_allowed'));
  forgetToken(page, visitor.door);
  return leadTo(`${paths.inquiryForm(visitor.locale)}?done=erase`);
}

/** Withdraws from every cooperative that can still be withdrawn from. */
async function withdrawAll(page: SecretPage, visitor: Visitor, access: Access, { entries }: SentForm): Promise<SentMove | Response> {
  const { inquiries } = visitor;
  const view = await inquiries.read(access, visitor.locale);
  for (const { cooperative, moves: legal } of view.role === 'buyer' ? view.threads : []) {
    if (!legal.includes('withdraw')) continue;
    const outcome = await inquiries.move(access, cooperative, 'withdraw', entries, visitor.locale);
    if (!outcome.ok) return refused(page, visitor, { move: 'withdraw', thread: cooperative, values: {} }, outcome.refusal);
  }
  return leadTo(`${pathOf(visitor.door, visitor.locale)}?done=withdraw`);
}
