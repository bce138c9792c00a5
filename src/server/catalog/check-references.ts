import { collectionNames } from '#domain/catalog/collections.ts';
import type { PictureRef } from '#domain/catalog/fields.schema.ts';
import { knownCommodities } from '#domain/catalog/known-commodities.ts';
import { marketIds } from '#domain/catalog/product.schema.ts';
import { boothsOf } from '#domain/fair/plan.ts';
import { reservedPageSlugs } from '#domain/page/page.schema.ts';
import { sourceLocale } from '#i18n/locales.ts';
import type { Problem } from './problem.ts';
import type { LinkedCatalogue } from './read-catalogue.ts';
import type { LinkedEntry } from './read-entry.ts';

/** Holds entries against each other: what they name must exist. */
export function checkReferences(catalogue: LinkedCatalogue): Problem[] {
  const problems: Problem[] = [];
  const drawings = new Set(catalogue.drawings);
  const known = {
    commodity: new Set(catalogue.commodities.map(({ id }) => id)),
    cooperative: new Set(catalogue.entries.cooperatives.map(({ slug }) => slug)),
    product: new Set(catalogue.entries.products.map(({ slug }) => slug)),
    market: new Map(catalogue.entries.markets.map((market) => [market.slug, new Set(market.facts.requirements.map(({ id }) => id))])),
  };
  const refuse = (entry: LinkedEntry, path: PropertyKey[], message: string, fix: string, code = 'content.unknown_reference') => {
    const { source } = entry.texts[sourceLocale] ?? {};
    problems.push({ severity: 'error', code, file: source?.file ?? `${entry.collection}/${entry.slug}`, line: source?.lineOf(path) ?? 1, message, fix });
  };
  const require = (kind: 'commodity' | 'cooperative' | 'product', id: string, entry: LinkedEntry, path: PropertyKey[]) => {
    if (!known[kind].has(id)) refuse(entry, path, `There is no ${kind} “${id}”.`, nearest(id, [...known[kind]], kind));
  };

  for (const { id, facts, source } of catalogue.commodities)
    if (!catalogue.drawings.includes(facts.drawing)) problems.push({ severity: 'error', code: 'content.picture_missing', file: source.file, line: source.lineOf(['drawing']), message: `There is no drawing “${facts.drawing}” for ${id}.`, fix: 'Choose a file of content/drawings/ without .svg.' });

  for (const name of collectionNames) for (const entry of catalogue.entries[name] as LinkedEntry[]) checkDrawings(entry);

  for (const product of catalogue.entries.products) {
    const { facts } = product;
    require('commodity', facts.commodity, product, ['commodity']);
    require('cooperative', facts.cooperative, product, ['cooperative']);
    checkProofs(product, refuse);
    for (const [market, held] of Object.entries(facts.access)) {
      const requirements = known.market.get(market);
      if (!requirements) refuse(product, ['access', market], `There is no market “${market}”.`, `Write content/markets/${market}/ first, or delete it here.`);
      else for (const id of Object.keys(held ?? {})) if (!requirements.has(id)) refuse(product, ['access', market, id], `The market ${market} asks for no “${id}”.`, nearest(id, [...requirements], 'requirement'));
    }
  }
  for (const cooperative of catalogue.entries.cooperatives)
    for (const [index, { market, requirement }] of cooperative.facts.registrations.entries()) if (!known.market.get(market)?.has(requirement)) refuse(cooperative, ['registrations', index], `The market ${market} asks for no “${requirement}”.`, nearest(requirement, [...(known.market.get(market) ?? [])], 'requirement'));
  for (const story of catalogue.entries.stories) {
    for (const [index, id] of story.facts.cooperatives.entries()) require('cooperative', id, story, ['cooperatives', index]);
    for (const [index, id] of story.facts.products.entries()) require('product', id, story, ['products', index]);
  }
  for (const fair of catalogue.entries.fairs) {
    const booths = new Set(fair.facts.halls.flatMap(boothsOf).map(({ code }) => code));
    const taken = new Map<string, string>();
    checkFairTexts(fair, refuse);
    for (const [index, exhibitor] of fair.facts.exhibitors.entries()) {
      require('cooperative', exhibitor.cooperative, fair, ['exhibitors', index, 'cooperative']);
      for (const [at, id] of exhibitor.products.entries()) require('product', id, fair, ['exhibitors', index, 'products', at]);
      for (const booth of exhibitor.booths) {
        if (!booths.has(booth)) refuse(fair, ['exhibitors', index], `The plan has no booth ${booth}.`, 'Correct the booth, or give its zone more columns or rows.');
        const other = taken.get(booth);
        if (other) refuse(fair, ['exhibitors', index], `Booth ${booth} is given to ${other} and to ${exhibitor.cooperative}.`, 'Give one of them another booth.', 'content.booth_taken');
        taken.set(booth, exhibitor.cooperative);
      }
    }
  }
  for (const page of catalogue.entries.pages) if (reservedPageSlugs.includes(page.slug)) refuse(page, [], `The address /${page.slug}/ is taken by another kind of page.`, 'Give the folder another name.', 'content.slug');
  for (const market of catalogue.entries.markets) if (!(marketIds as readonly string[]).includes(market.slug)) refuse(market, [], `The site knows no market “${market.slug}”.`, `Call the folder ${marketIds.join(', ')}; another market needs a line in product.schema.ts.`, 'content.slug');
  const speakable = new Set([...known.commodity, ...Object.keys(knownCommodities)]);
  for (const market of catalogue.entries.markets) {
    for (const list of ['requirements', 'access'] as const)
      for (const [index, { appliesTo }] of market.facts[list].entries()) for (const id of [...(appliesTo.commodities ?? []), ...(appliesTo.exceptCommodities ?? [])]) if (!speakable.has(id)) refuse(market, [list, index], `There is no commodity “${id}”.`, nearest(id, [...speakable], 'commodity'));
    const texts = market.texts[sourceLocale]?.fields;
    for (const [index, { id, basis, source }] of market.facts.requirements.entries()) {
      if (texts && !(id in texts.requirementTexts)) refuse(market, ['requirements', index], `The requirement “${id}” has no text.`, `Add it under requirementTexts.`, 'content.text_missing');
      if (basis === 'sourced' && !source) refuse(market, ['requirements', index], `The requirement “${id}” is called sourced and names no source.`, 'Add its source, or set basis: unconfirmed.', 'content.source_unnamed');
    }
    for (const [index, { id }] of market.facts.access.entries()) if (texts && !(id in texts.accessTexts)) refuse(market, ['access', index], `The access rule “${id}” has no text.`, 'Add it under accessTexts.', 'content.text_missing');
  }
  return problems;

  function checkDrawings(entry: LinkedEntry) {
    const { pictures = [] } = entry.facts as { pictures?: PictureRef[] };
    for (const [index, picture] of pictures.entries()) if ('drawing' in picture && !drawings.has(picture.drawing)) refuse(entry, ['pictures', index], `There is no drawing “${picture.drawing}”.`, `Choose one of content/drawings/: ${catalogue.drawings.slice(0, 8).join(', ')} …`, 'content.picture_missing');
  }
}

/** The plan and the programme name what the texts explain. */
function checkFairTexts(fair: LinkedEntry<'fairs'>, refuse: (entry: LinkedEntry, path: PropertyKey[], message: string, fix: string, code?: string) => void) {
  const texts = fair.texts[sourceLocale]?.fields;
  const { halls, programme, starts, ends } = fair.facts;
  const letters = halls.map(({ zones }) => new Set(zones.map(({ letter }) => letter)));
  const days = Math.round((Date.parse(ends) - Date.parse(starts)) / 86_400_000) + 1;
  for (const [index, hall] of halls.entries()) {
    for (const { letter } of hall.zones) {
      if (texts && !(letter in texts.zones)) refuse(fair, ['halls', index], `Zone ${letter} has no name.`, 'Add it under zones in the texts.', 'content.text_missing');
      if (letters.some((others, at) => at < index && others.has(letter))) refuse(fair, ['halls', index], `Zone ${letter} stands in two halls, so its booths would have the same codes.`, 'Give it another letter.');
    }
    for (const { id } of hall.areas) if (texts && !(id in texts.areas)) refuse(fair, ['halls', index], `The area “${id}” has no name.`, 'Add it under areas in the texts.', 'content.text_missing');
  }
  for (const [index, { id, day }] of programme.entries()) {
    if (texts && !(id in texts.programmeTexts)) refuse(fair, ['programme', index], `The programme entry “${id}” has no text.`, 'Add it under programmeTexts.', 'content.text_missing');
    if (day > days) refuse(fair, ['programme', index], `The fair has ${days} days, and “${id}” is on day ${day}.`, 'Correct the day, or the last day of the fair.');
  }
}

/** Access facts point at certificates and reports of the same product; texts give each certificate its scope. */
function checkProofs(product: LinkedEntry<'products'>, refuse: (entry: LinkedEntry, path: PropertyKey[], message: string, fix: string, code?: string) => void) {
  const { facts } = product;
  const certificates = new Set(facts.certificates.map(({ id }) => id));
  const tests = new Set(facts.tests.map(({ id }) => id));
  for (const [market, held] of Object.entries(facts.access))
    for (const [id, { certificate, test }] of Object.entries(held ?? {})) {
      if (certificate && !certificates.has(certificate)) refuse(product, ['access', market, id], `There is no certificate “${certificate}” here.`, 'Name an id of `certificates`.');
      if (test && !tests.has(test)) refuse(product, ['access', market, id], `There is no test report “${test}” here.`, 'Name an id of `tests`.');
    }
  const scopes = product.texts[sourceLocale]?.fields.scopes ?? {};
  for (const id of Object.keys(scopes)) if (!certificates.has(id)) refuse(product, ['scopes', id], `“${id}” is no certificate of this product.`, 'Use an id of `certificates`.');
}

/** The likeliest correction of a name that does not exist. */
function nearest(id: string, candidates: string[], kind: string): string {
  const ranked = candidates.map((candidate) => ({ candidate, shared: sharedParts(id, candidate) })).sort((a, b) => b.shared - a.shared);
  const best = ranked[0];
  if (!best) return `There is no ${kind} yet; write one first.`;
  return best.shared > 0 ? `Did you mean “${best.candidate}”?` : `Choose one that exists, such as “${best.candidate}”, or write it first.`;
}

function sharedParts(a: string, b: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [ours, theirs] = [pairs(a), pairs(b)];
  return [...ours].filter((pair) => theirs.has(pair)).length;
}
