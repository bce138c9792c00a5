import type { WordBlock, WordLine } from '#domain/inquiry/mail.ts';
import { isSellerQuestion } from '#domain/inquiry/questions.ts';
import type { EventView } from '#domain/inquiry/views.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { describeText } from './describe-inquiry.ts';

/** What was asked, answered or told in a thread, in a reader's words. */
export function describeEvent({ questions = [], reason, sample, message }: Pick<EventView, 'questions' | 'reason' | 'sample'> & { message?: EventView['message'] | undefined }, locale: Locale): WordBlock[] {
  const t = translator(locale);
  const asked = questions.map((id): WordLine => ({ label: t('inq.field.questions'), value: isSellerQuestion(id) ? t(`inq.ask.${id}`) : t(`inq.question.${id}`) }));
  const told: WordLine[] = [...(reason ? [{ label: t('inq.field.reason'), value: t(`inq.reason.${reason}`) }] : []), ...(sample ? [{ label: t('inq.field.carrier'), value: sample.carrier }] : []), ...(sample?.trackingNumber ? [{ label: t('inq.field.tracking'), value: sample.trackingNumber }] : [])];
  return [...(asked.length > 0 ? [{ heading: t('inq.block.question'), lines: asked }] : []), ...(told.length > 0 ? [{ heading: t(sample ? 'inq.block.sample' : 'inq.field.reason'), lines: told }] : []), ...describeText(message, locale)];
}
