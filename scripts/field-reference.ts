import { z } from 'zod';
import { allergenIds } from '#domain/catalog/allergens.ts';
import { collections } from '#domain/catalog/collections.ts';
import { commoditySchema } from '#domain/catalog/commodity.schema.ts';
import { ocopGroups } from '#domain/catalog/ocop.schema.ts';
import { places } from '#domain/catalog/places.ts';
import { fiveMinutes } from './five-minutes.ts';

interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  enum?: (string | number)[];
  const?: string | number;
  default?: unknown;
  additionalProperties?: JsonSchema | boolean;
}

const titles = { products: 'Product', cooperatives: 'Cooperative', fairs: 'Fair', markets: 'Market', stories: 'Story', pages: 'Page' } as const;

/** The whole of content/README.md: how to add a product, then every field of every collection, from the schemas. */
export function fieldReference(): string {
  const parts = [
    fiveMinutes,
    '# Field reference\n\nGenerated from the schemas in `src/domain/` by `npm run content:docs`; change it there. **Bold** fields are required.\n',
    `## Commodity: \`commodities/<id>.yaml\`\n\n${table(schemaOf(commoditySchema))}`,
    ...Object.entries(collections).flatMap(([name, { facts, text }]) => [`## ${titles[name as keyof typeof titles]}: \`${name}/<slug>/\`\n\n### Facts (only in \`vi.md\`)\n\n${table(schemaOf(facts))}`, `### Text (in every language)\n\n${table(schemaOf(text))}`]),
    `## OCOP groups and sub-groups\n\n${Object.entries(ocopGroups)
      .map(([group, subgroups]) => `- \`${group}\`: ${subgroups.map(code).join(', ')}`)
      .join('\n')}\n`,
    `## Allergens\n\n${allergenIds.map(code).join(', ')}\n`,
    `## Communes and wards\n\n${Object.entries(places)
      .map(([id, { kind, names }]) => `\`${id}\` ${kind === 'ward' ? 'phường' : 'xã'} ${names.vi}`)
      .join(' · ')}\n`,
  ];
  return `${parts.join('\n')}`;
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
}

function table(schema: JsonSchema): string {
  return `| field | takes | meaning |\n|---|---|---|\n${rows(schema, '').join('\n')}\n`;
}

/** A row a field; the fields inside a field follow it with their full path. */
function rows(schema: JsonSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const shown = schema.required?.includes(name) ? `**\`${path}\`**` : `\`${path}\``;
    const row = `| ${shown} | ${cell(kindOf(field))} | ${cell(field.description ?? '')} |`;
    const values = typeof field.additionalProperties === 'object' ? rows(nested(field.additionalProperties), `${path}.<name>.`) : [];
    const inner = field.type === 'array' && field.items ? rows(nested(field.items), `${path}[].`) : [...rows(field, `${path}.`), ...values];
    return [row, ...inner];
  });
}

/** Names with values inside names with values are opened to the fields that people write. */
function nested(schema: JsonSchema): JsonSchema {
  return typeof schema.additionalProperties === 'object' && !schema.properties ? nested(schema.additionalProperties) : schema;
}

function kindOf(field: JsonSchema): string {
  if (field.const !== undefined) return code(field.const);
  if (field.enum) return field.enum.length > 20 ? 'an id, see the list below' : field.enum.map(code).join(', ');
  if (field.anyOf) return field.anyOf.map(kindOf).join(' or ');
  if (field.prefixItems) return `list of ${field.prefixItems.length} numbers`;
  if (field.type === 'array') return `list of ${field.items ? kindOf(field.items) : 'values'}`;
  if (field.type === 'object') return field.properties ? `fields: ${Object.keys(field.properties).map(code).join(', ')}` : 'names with values';
  return { string: 'text', integer: 'whole number', number: 'number', boolean: '`true` or `false`' }[field.type ?? ''] ?? 'text';
}

function code(value: string | number): string {
  return `\`${value}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
