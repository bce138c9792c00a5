import type { AstroGlobal } from 'astro';
import { indexOf } from '#domain/catalog/catalogue-index.ts';
import { linesIn, readListQuery, withLine, withoutLine } from '#domain/inquiry/change-lines.ts';
import type { Refusal } from '#domain/inquiry/error-codes.ts';
import { firstValues } from '#domain/inquiry/first-values.ts';
import { type FormValues, keptValues } from '#domain/inquiry/form-values.ts';
import { formatter } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { readSentForm } from '#server/http/read-sent-form.ts';
import type { Inquiries } from '#server/inquiry/use-cases.ts';
import { answerDay } from './_answer-day.ts';
import { doneWords } from './_done-words.ts';
import { openInquiries } from './_inquiries.ts';
import { onDemandContext } from './_on-demand.ts';
import { mostFormBytes, sendInquiry } from './_send-inquiry.ts';
import { statusOf } from './_status-of.ts';

type Page = Pick<AstroGlobal, 'request' | 'locals' | 'url' | 'cookies' | 'clientAddress' | 'response'>;

/** The list and the form: as it is opened, as it comes back from a change of the list, and as it comes back refused. What was taken leads on to its own page. */
export async function inquiryForm(page: Page, locale: Locale) {
  const context = onDemandContext(locale, page.locals);
  const { catalogue, today } = context;
  const inquiries = await openInquiries(page.locals, locale);
  if (inquiries instanceof Response) return inquiries;
  const shown = page.request.method === 'POST' ? await answerForm(page, inquiries, locale) : openForm(page, inquiries, locale);
  if (shown instanceof Response) return shown;
  const { refusal } = shown;
  if (refusal) page.response.status = statusOf(refusal.code);
  const { t } = context;
  const { date, lunar } = answerDay(today);
  const listed = linesIn(shown.values).flatMap(({ product }) => indexOf(catalogue).product.get(product) ?? []);
  return {
    ...context,
    path: paths.inquiryForm(
      locale,
      listed.map(({ slug }) => slug),
    ),
    sample: listed.some(({ facts }) => facts.sample),
    form: {
      values: shown.values,
      errors: refusal?.errors ?? {},
      refusal: refusal && refusal.code !== 'inquiry.check_fields' ? t(`error.${refusal.code}`, { n: refusal.waitMinutes ?? 0, ref: refusal.reference ?? '' }) : undefined,
      notice: shown.notice,
      done: doneWords(page.url, locale),
      isAnswer: shown.isAnswer,
      answerBy: t('inq.lunar_date', { date: formatter(locale).date(date), day: lunar.day, month: lunar.month }),
      retentionMonths: page.locals.services.retentionMonths,
    },
  };
}

interface Shown {
  values: FormValues;
  refusal?: Refusal;
  notice?: string;
  isAnswer: boolean;
}

function openForm({ url, locals }: Page, inquiries: Inquiries, locale: Locale): Shown {
  const { catalogue, t } = onDemandContext(locale, locals);
  const { products, unknown } = readListQuery(url.searchParams, indexOf(catalogue).product);
  return { values: firstValues(products, locale, inquiries.newTicket()), isAnswer: false, ...(unknown > 0 && { notice: t('inq.form.unknown_product', { count: unknown }) }) };
}

async function answerForm(page: Page, inquiries: Inquiries, locale: Locale): Promise<Shown | Response> {
  const sent = await readSentForm(page.request, mostFormBytes);
  const entries = [...sent.entries];
  const action = lastOf(entries, 'do');
  if (action === 'add' || action.startsWith('remove.')) return { values: changeList(entries, action, page, locale), isAnswer: true };
  const outcome = await sendInquiry(page, inquiries, locale, entries);
  if (!outcome.ok) {
    // What was sent before stays as it was; who presses the button again after reading that means another inquiry.
    const ticket = outcome.refusal.code === 'inquiry.already_sent' ? { ticket: [inquiries.newTicket()] } : {};
    return { values: { ...outcome.refusal.values, ...ticket, altcha: [] }, refusal: outcome.refusal, isAnswer: true };
  }
  return new Response(null, { status: 303, headers: { Location: outcome.value } });
}

function changeList(entries: readonly (readonly [string, unknown])[], action: string, { locals }: Page, locale: Locale): FormValues {
  const values = keptValues(entries);
  if (action !== 'add') return withoutLine(values, Number(action.slice('remove.'.length)));
  const product = indexOf(locals.services.catalogue.current().catalogue).product.get(lastOf(entries, 'add'));
  return product ? withLine(values, product, locale) : values;
}

function lastOf(entries: readonly (readonly [string, unknown])[], name: string): string {
  const value = entries.findLast(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
