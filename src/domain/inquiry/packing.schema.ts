import { z } from 'zod';
import { quantityUnits } from '../catalog/fields.schema.ts';
import { type ProductFacts, packKinds } from '../catalog/product.schema.ts';
import type { FieldCode } from './error-codes.ts';

type Pack = ProductFacts['packs'][number];

const pattern = new RegExp(`^(${packKinds.join('|')})-(\\d{1,6}(?:\\.\\d{1,3})?)-(${quantityUnits.join('|')})$`);

/** A pack in a word that a form can send and a language can say: `bag-25-kg`. */
export const packingSchema = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .string()
    .regex(pattern, 'inquiry.unknown_choice' satisfies FieldCode)
    .optional(),
);

export function packingCode({ kind, net }: Pack): string {
  return `${kind}-${net.value}-${net.unit}`;
}

/** The pack behind a code; undefined for what is none. */
export function packOf(code: string): Pack | undefined {
  const [, kind, value, unit] = pattern.exec(code) ?? [];
  return kind ? { kind: kind as Pack['kind'], net: { value: Number(value), unit: unit as Pack['net']['unit'] } } : undefined;
}
