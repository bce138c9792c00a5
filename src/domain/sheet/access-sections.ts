import type { Locale } from '#i18n/locales.ts';
import type { CalendarDate } from '#lib/calendar-date.ts';
import type { Cooperative, Market, Product } from '../catalog/catalogue.ts';
import { localize } from '../catalog/localize.ts';
import { accessCard } from '../market/access-card.ts';
import type { Sheet, SheetRecord } from './columns.ts';
import { known } from './known.ts';

/** The card of each market and its documents, as of the day. */
export function accessSections(product: Product, cooperative: Cooperative, markets: readonly Market[], locale: Locale, day: CalendarDate): Pick<Sheet, 'markets' | 'documents'> {
  const cards = markets.map((market) => ({ market, text: localize(market, locale), card: accessCard(product.facts, cooperative.facts.registrations, market, day) }));
  return {
    markets: cards.map(({ market, text, card }) =>
      known<SheetRecord<'markets'>>({
        market: card.market,
        name: text.fields.name,
        verdict: card.verdict,
        rule: card.rule && text.fields.accessTexts[card.rule.id],
        rule_source: card.rule?.source?.title,
        documents_held: card.held,
        documents_total: card.total,
        checked_on: market.facts.checked,
        text_language: text.textLang,
        text_is_fallback: text.isFallback,
      }),
    ),
    documents: cards.flatMap(({ text, card }) =>
      card.rows.map(({ requirement, state, number, issued, expires }) =>
        known<SheetRecord<'documents'>>({
          market: card.market,
          document: requirement.id,
          title: text.fields.requirementTexts[requirement.id]?.title ?? requirement.id,
          text_language: text.textLang,
          duty: requirement.duty,
          rule_basis: requirement.basis,
          state,
          number,
          issued_on: issued,
          ends_on: expires,
        }),
      ),
    ),
  };
}
