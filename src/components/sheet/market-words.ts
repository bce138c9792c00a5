import { proofLine } from '#components/market/proof-line.ts';
import type { Sheet } from '#domain/sheet/columns.ts';
import type { DocumentWords, MarketWords } from '#domain/sheet/words.ts';
import { formatter } from '#i18n/format.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { MessageKey } from '#i18n/messages.schema.ts';
import { translator } from '#i18n/translate.ts';

/** States in the order in which a buyer asks for them; what does not apply is left out. */
const states = ['held', 'lapsed', 'in-progress', 'missing', 'not-confirmed', 'per-consignment', 'importer'];
const own: Partial<Record<Locale, string>> = { zh: 'china', ko: 'korea', ja: 'japan' };

/** The cards in few lines: how much is held, and what stands open. The reader's own market comes first. */
export function marketWords(markets: Sheet['markets'], documents: Sheet['documents'], locale: Locale): MarketWords[] {
  const t = translator(locale);
  const format = formatter(locale);
  const ordered = [...markets].sort((a, b) => Number(b.market === own[locale]) - Number(a.market === own[locale]));
  return ordered.map((card) => {
    const rows = documents.filter(({ market }) => market === card.market);
    const groups = states.flatMap((state) => {
      const items = rows.filter((row) => row.state === state).map((row) => documentWords(row, locale));
      return items.length > 0 ? [{ state, label: stateWord(state, locale), items }] : [];
    });
    return {
      name: card.name,
      ...(card.text_language !== locale && { lang: locales[card.text_language as Locale].tag }),
      verdict: t(`access.verdict.${card.verdict}` as MessageKey),
      ...(card.rule && { rule: card.rule }),
      held: card.documents_held,
      ...(card.documents_total > 0 && { heldTemplate: t('access.held_n', { n: '#', total: card.documents_total }) }),
      groups,
      ...(groups.length === 0 && { empty: t('access.no_documents') }),
      checked: t('access.checked_on', { date: format.shortDate(card.checked_on) }),
    };
  });
}

/** “Lapsed” needs no date here: each document says its own. */
function stateWord(state: string, locale: Locale): string {
  const t = translator(locale);
  return state === 'lapsed' ? t('sheet.lapsed') : t(`access.${state}` as MessageKey);
}

function documentWords({ title, number, issued_on, ends_on, rule_basis, state }: Sheet['documents'][number], locale: Locale): DocumentWords {
  return { title, proof: proofLine({ number, issued: issued_on, expires: ends_on }, locale), ...(ends_on && state === 'held' && { until: ends_on }), isUnconfirmedRule: rule_basis === 'unconfirmed' };
}
