import { placeName } from '#components/catalog/place-label.ts';
import type { Commodity, Cooperative, Fair, Product, Story } from '#domain/catalog/catalogue.ts';
import { localize } from '#domain/catalog/localize.ts';
import { certificateEnd } from '#domain/catalog/ocop-state.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { paths } from '#i18n/paths.ts';
import { translator } from '#i18n/translate.ts';
import type { Crumb } from './crumb.ts';

/** Schema.org data of a page. Certificates carry their end, so that a machine can tell when a star lapsed. */
export type StructuredData = Record<string, unknown>;

export function breadcrumbData(crumbs: readonly Crumb[], site: URL): StructuredData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ href, label }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: new URL(href, site).href })),
  };
}

export function productData(product: Product, commodity: Commodity, cooperative: Cooperative, image: string, locale: Locale, site: URL): StructuredData {
  const { fields, textLang } = localize(product, locale);
  const { certificate } = product.facts.ocop;
  const t = translator(locale);
  return {
    '@type': 'Product',
    '@id': new URL(paths.product(locale, product.slug), site).href,
    name: fields.name,
    alternateName: product.texts.vi.fields.name,
    description: fields.summary,
    inLanguage: locales[textLang].tag,
    image: new URL(image, site).href,
    category: commodity.facts.names[locale][0],
    countryOfOrigin: { '@type': 'Country', name: 'VN' },
    manufacturer: { '@id': new URL(paths.cooperative(locale, cooperative.slug), site).href, '@type': 'Organization', name: localize(cooperative, locale).fields.name },
    additionalProperty: [{ '@type': 'PropertyValue', name: 'HS', value: product.facts.hs.code }, ...(commodity.facts.latin ? [{ '@type': 'PropertyValue', name: t('prod.latin'), value: commodity.facts.latin }] : [])],
    ...(certificate && {
      hasCertification: {
        '@type': 'Certification',
        name: t('ocop.stars', { n: certificate.stars }),
        certificationIdentification: certificate.decision,
        issuedBy: { '@type': 'Organization', name: certificate.issuer },
        datePublished: certificate.issued,
        expires: certificateEnd(certificate),
        ...(certificate.state === 'withdrawn' && { certificationStatus: 'https://schema.org/CertificationInactive' }),
      },
    }),
  };
}

export function cooperativeData(cooperative: Cooperative, locale: Locale, site: URL): StructuredData {
  const { fields } = localize(cooperative, locale);
  const { facts } = cooperative;
  return {
    '@type': 'Organization',
    '@id': new URL(paths.cooperative(locale, cooperative.slug), site).href,
    name: fields.name,
    legalName: facts.legalName,
    description: fields.summary,
    ...(facts.founded && { foundingDate: String(facts.founded) }),
    address: { '@type': 'PostalAddress', addressLocality: placeName(facts.commune, locale), addressRegion: 'Lạng Sơn', addressCountry: 'VN' },
  };
}

export function fairData(fair: Fair, locale: Locale, site: URL): StructuredData {
  const { fields } = localize(fair, locale);
  const { facts } = fair;
  return {
    '@type': 'Event',
    '@id': new URL(paths.fair(locale, fair.slug), site).href,
    name: fields.name,
    description: fields.summary,
    startDate: `${facts.starts}T${facts.opens}:00+07:00`,
    endDate: `${facts.ends}T${facts.closes}:00+07:00`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: { '@type': 'Place', name: fields.venue, address: { '@type': 'PostalAddress', addressLocality: placeName(facts.commune, locale), addressRegion: 'Lạng Sơn', addressCountry: 'VN' } },
    organizer: { '@type': 'Organization', name: fields.organiser },
  };
}

export function storyData(story: Story, locale: Locale, site: URL): StructuredData {
  const { fields, textLang } = localize(story, locale);
  return { '@type': 'Article', '@id': new URL(paths.story(locale, story.slug), site).href, headline: fields.title, description: fields.summary, datePublished: story.facts.published, inLanguage: locales[textLang].tag };
}
