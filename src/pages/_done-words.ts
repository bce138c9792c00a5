import type { Locale } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';

/** What the last button did, for the line above the page; anything else in the address says nothing. */
const doneKeys: Readonly<Record<string, MessageKey>> = {
  sent: 'inq.done.sent',
  see: 'inq.done.see',
  ask: 'inq.done.ask',
  answer: 'inq.done.answer',
  quote: 'inq.done.quote',
  accept: 'inq.done.accept',
  decline: 'inq.done.decline',
  'send-sample': 'inq.done.send-sample',
  order: 'inq.done.order',
  close: 'inq.done.close',
  withdraw: 'inq.done.withdraw',
  erase: 'inq.done.erase',
  forget: 'inq.done.forget',
};

export function doneWords(url: URL, locale: Locale): string | undefined {
  const key = doneKeys[url.searchParams.get('done') ?? ''];
  return key && translator(locale)(key);
}

/** What led to a page that does not open. */
export function goneAfter(url: URL): 'renew' | 'repeat' | undefined {
  const done = url.searchParams.get('done');
  return done === 'renew' || done === 'repeat' ? done : undefined;
}
