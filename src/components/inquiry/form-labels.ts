import type { MessageKey } from '#i18n/messages.schema.ts';
import type { Translate } from '#i18n/translate.ts';

/** What each field is called, by the end of its name. */
const labels: readonly [RegExp, MessageKey][] = [
  [/^lines$/, 'inq.field.product'],
  [/product$/, 'inq.field.product'],
  [/quantity\.(?:value|unit)$/, 'inq.field.quantity'],
  [/packing$/, 'inq.field.packing'],
  [/targetPrice(?:\.\w+)?$/, 'inq.field.target_price'],
  [/price(?:\.\w+)?$/, 'inq.field.price'],
  [/minimum(?:\.\w+)?$/, 'inq.field.minimum'],
  [/sample$/, 'inq.field.sample'],
  [/^destination/, 'inq.field.destination'],
  [/^(?:place|otherPlace)$/, 'inq.form.place'],
  [/^incoterm$/, 'inq.field.incoterm'],
  [/^wantedBy$/, 'inq.field.wanted_by'],
  [/^documents$/, 'inq.field.documents'],
  [/^repeat$/, 'inq.field.repeat'],
  [/^questions$/, 'inq.field.questions'],
  [/^message/, 'inq.field.message'],
  [/^buyer\.company$/, 'inq.field.company'],
  [/^buyer\.name$/, 'inq.field.name'],
  [/^buyer\.country$/, 'inq.field.country'],
  [/^buyer\.role$/, 'inq.field.role'],
  [/email$/, 'inq.field.email'],
  [/channels\.wechat$/, 'channel.wechat'],
  [/channels\.kakaotalk$/, 'channel.kakaotalk'],
  [/channels\.line$/, 'channel.line'],
  [/channels\.whatsapp$/, 'channel.whatsapp'],
  [/channels\.phone$/, 'channel.phone'],
  [/^consent\.purpose$/, 'inq.form.consent_purpose'],
  [/^consent\.transfer$/, 'inq.form.consent_transfer'],
  [/^consent/, 'inq.form.consent'],
  [/^leadTime/, 'inq.field.lead_time'],
  [/^validUntil$/, 'inq.field.valid_until'],
  [/^payment/, 'inq.field.payment'],
  [/^files$/, 'inq.field.files'],
  [/^reason$/, 'inq.field.reason'],
  [/^carrier$/, 'inq.field.carrier'],
  [/^trackingNumber$/, 'inq.field.tracking'],
];

/** The label of a field in a summary of errors; `lineName` says which good a line is about. */
export function labelOfField(name: string, t: Translate, lineName: (at: number) => string | undefined = () => undefined): string {
  const key = labels.find(([pattern]) => pattern.test(name))?.[1];
  const label = key ? t(key) : name;
  const at = /^lines\.(\d+)\./.exec(name)?.[1];
  const line = at === undefined ? undefined : lineName(Number(at));
  return line ? t('inq.form.line_field', { line, field: label }) : label;
}
