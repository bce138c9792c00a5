import type { DatabaseSync } from 'node:sqlite';
import { type PlaceId, placeIds } from '#domain/catalog/places.ts';
import { forms } from '#domain/catalog/product.schema.ts';
import { formWords, provinceNames } from '#domain/search/form-words.ts';
import { placeNames } from '#domain/search/lexicon.ts';
import type { SearchKind, SearchText } from '#domain/search/search-document.ts';
import type { SearchHit } from '#domain/search/search-result.ts';
import { type Locale, localeCodes } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { remember } from '#lib/remember.ts';
import type { LoadedCommodity, LoadedItems } from './load-items.ts';

/** An item in one language: what a list shows of it, but for what the day and the query decide, and the texts that it is found by. */
export interface Entry {
  item: number;
  hit: Omit<SearchHit, 'stars' | 'highlight' | 'matched'>;
  text: SearchText;
}

/** Reads items in a language, in the order of their numbers. */
export type ReadEntries = (numbers: readonly number[], locale: Locale) => Entry[];

/** Entries that are held in each language, of some 2 KB: who types on is shown much the same. */
const mostHeld = 1200;

export function openEntries(db: DatabaseSync, { items, cooperatives }: LoadedItems, commodities: readonly LoadedCommodity[]): ReadEntries {
  const makerNames = readMakerNames(db);
  const namesOfMaker = remember((maker: number) => Object.values(makerNames.get(maker) ?? {}));
  const namesOfPlace = remember((place: PlaceId) => [...placeNames(place), ...provinceNames]);
  const read = db.prepare('select item, kind, slug, image, name, summary, lang, aliases from json_each(?) join texts on item = json_each.value and locale = ? join items on items.id = item');
  const held = new Map(localeCodes.map((locale) => [locale, new Map<number, Entry>()]));

  return (numbers, locale) => {
    const entries = held.get(locale) ?? new Map<number, Entry>();
    if (entries.size > mostHeld) entries.clear();
    const unknown = numbers.filter((number) => !entries.has(number));
    if (unknown.length > 0) for (const row of read.all(JSON.stringify(unknown), locale) as unknown as TextRow[]) entries.set(row.item, entryOf(row, locale));
    return numbers.flatMap((number) => entries.get(number) ?? []);
  };

  function entryOf({ item, kind, slug, name, summary, lang, image, aliases }: TextRow, locale: Locale): Entry {
    const commodity = commodities[items.commodity[item] ?? -1];
    const maker = items.maker[item] ?? -1;
    const place = placeIds[items.commune[item] ?? -1];
    const form = forms[items.form[item] ?? -1];
    const ownHs = items.hsCodes[items.hs[item] ?? -1];
    return {
      item,
      hit: {
        kind,
        slug,
        name,
        summary,
        textLang: lang,
        url: pathOf[kind](locale, slug),
        ...(commodity && { commodity: { id: commodity.id, name: commodity.names[locale] ?? commodity.id } }),
        ...(maker >= 0 && { cooperative: { slug: cooperatives.get(maker) ?? '', name: makerNames.get(maker)?.[locale] ?? '' } }),
        ...(form && { form }),
        ...(image !== 'null' && { image: JSON.parse(image) }),
      },
      text: {
        name,
        summary,
        aliases: commodity ? commodity.aliases : (JSON.parse(aliases) as string[]),
        makers: namesOfMaker(maker),
        places: place ? namesOfPlace(place) : none,
        forms: form ? (formWords[form] ?? none) : none,
        hs: [...new Set([...(ownHs ? [ownHs] : []), ...(commodity?.hs ?? [])])],
      },
    };
  }
}

const none: readonly string[] = [];

const pathOf: Record<SearchKind, (locale: Locale, slug: string) => string> = { product: paths.product, cooperative: paths.cooperative, fair: paths.fair };

interface TextRow {
  item: number;
  kind: SearchKind;
  slug: string;
  image: string;
  name: string;
  summary: string;
  lang: Locale;
  aliases: string;
}

/** Names of cooperatives in each language: they stand beside every one of their goods. */
function readMakerNames(db: DatabaseSync): Map<number, Record<string, string>> {
  const names = new Map<number, Record<string, string>>();
  for (const { item, locale, name } of db.prepare("select item, locale, name from items join texts on item = id where kind = 'cooperative'").iterate() as Iterable<{ item: number; locale: Locale; name: string }>) names.set(item, { ...names.get(item), [locale]: name });
  return names;
}
