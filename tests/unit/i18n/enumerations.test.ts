import { describe, expect, test } from 'vitest';
import { allergenIds } from '#domain/catalog/allergens.ts';
import { certificateTypes, testKinds } from '#domain/catalog/certificate.schema.ts';
import { commoditySchema } from '#domain/catalog/commodity.schema.ts';
import { contactChannels, cooperativeFactsSchema, cooperativeFields } from '#domain/catalog/cooperative.schema.ts';
import { gates, incoterms, quantityUnits } from '#domain/catalog/fields.schema.ts';
import { ocopGroupIds, ocopGroups } from '#domain/catalog/ocop.schema.ts';
import { forms, packKinds, productFactsSchema, storages } from '#domain/catalog/product.schema.ts';
import type { MonthSupply } from '#domain/catalog/season.ts';
import type { SectionId } from '#domain/compare/compare-values.ts';
import type { Advice } from '#domain/inquiry/advise-line.ts';
import { consentKinds } from '#domain/inquiry/consent.ts';
import { arrivalPlaceIds, destinationMarkets } from '#domain/inquiry/destinations.ts';
import { fieldCodes, refusalCodes } from '#domain/inquiry/error-codes.ts';
import { mailKinds } from '#domain/inquiry/mail.ts';
import { buyerChannels, buyerRoles, documentIds, questionIds, repeats, sellerQuestionIds } from '#domain/inquiry/questions.ts';
import { paymentTerms } from '#domain/inquiry/quotation.schema.ts';
import { closeReasons, declineReasons } from '#domain/inquiry/reasons.ts';
import { actors, moves, threadStates } from '#domain/inquiry/thread-states.ts';
import type { DocumentState } from '#domain/market/access-card.ts';
import { accessRuleSchema, requirementSchema } from '#domain/market/market.schema.ts';
import { storyKinds } from '#domain/story/story.schema.ts';
import { localeCodes } from '#i18n/locales.ts';
import { currencies } from '#lib/money.ts';
import { dictionaries } from '../../fixtures/dictionaries.ts';

const { sizeClass, rating, members } = cooperativeFactsSchema.shape;
const documentStates = { held: 1, lapsed: 1, 'in-progress': 1, missing: 1, 'not-applicable': 1, 'not-confirmed': 1, 'per-consignment': 1, importer: 1 } satisfies Record<DocumentState, 1>;
const supplies = { harvest: 1, ships: 1, none: 1 } satisfies Record<MonthSupply, 1>;
const sections = { goods: 1, order: 1, packing: 1, quality: 1, proof: 1, access: 1, maker: 1 } satisfies Record<SectionId, 1>;

/** What content may say by a code, and the start of the key under which a page says it in words. */
const enumerations: Record<string, readonly string[]> = {
  'form.': forms,
  'pack.': packKinds,
  'prod.storage.': storages,
  'prod.shelf_life_': productFactsSchema.shape.shelfLife.unwrap().shape.unit.options.map((unit) => `${unit}s`),
  'allergen.': allergenIds,
  'ocop.group.': ocopGroupIds,
  'subgroup.': Object.values(ocopGroups).flat(),
  'group.': commoditySchema.shape.group.options,
  'gate.': gates,
  'cert.': certificateTypes,
  'test.': testKinds,
  'size.': sizeClass.unwrap().options,
  'rating.': rating.unwrap().shape.level.options,
  'coop.members_': members.unwrap().shape.of.options,
  'field.': cooperativeFields,
  'channel.': [...contactChannels, ...buyerChannels],
  'story.kind.': storyKinds,
  'access.verdict.': accessRuleSchema.shape.verdict.options,
  'market.duty.': requirementSchema.shape.duty.options,
  'access.': Object.keys(documentStates),
  'compare.section.': Object.keys(sections),
  'season.': Object.keys(supplies),
  'unit.': quantityUnits,
  'per.': quantityUnits,
  'currency.': currencies,
  'error.': [...fieldCodes, ...refusalCodes],
  'inq.advice.': ['below-minimum', 'above-capacity', 'out-of-season'] satisfies Advice['id'][],
  'inq.consent.': consentKinds,
  'inq.port.': arrivalPlaceIds,
  'inq.market.': destinationMarkets,
  'inq.incoterm.': incoterms,
  'inq.document.': documentIds,
  'inq.question.': questionIds,
  'inq.ask.': sellerQuestionIds,
  'inq.repeat.': repeats,
  'inq.role.': buyerRoles,
  'inq.payment.': paymentTerms,
  'inq.reason.': [...declineReasons, ...closeReasons],
  'inq.state.': threadStates,
  'inq.move.': moves,
  'inq.event.': [...moves, 'sent'],
  'inq.done.': [...moves, 'sent', 'erase', 'forget'],
  'inq.actor.': [...actors, 'you'],
  'mail.': mailKinds.flatMap((kind) => [`${kind}.subject`, `${kind}.lead`]),
};

describe.each(Object.entries(enumerations))('everything under “%s”', (prefix, ids) => {
  test.each(localeCodes)('has its words in %s', (locale) => {
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.filter((id) => !dictionaries[locale][`${prefix}${id}`])).toEqual([]);
  });
});
