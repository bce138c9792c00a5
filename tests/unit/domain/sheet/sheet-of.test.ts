import { describe, expect, test } from 'vitest';
import { sheetColumns } from '#domain/sheet/columns.ts';
import { plainCertificate } from '../../../fixtures/facts.ts';
import { sheet } from '../../../fixtures/sheets.ts';

describe('the sheet of a product', () => {
  test('has every section, and in each record only columns that are documented, of their kind', () => {
    const made = sheet({ facts: { carton: { packs: 10, grossKg: 11.2, sizeCm: [58, 38, 42] }, pallet: { cartons: 20 }, ocop: { group: 'food', subgroup: 'spice', certificate: plainCertificate } }, text: { specs: [{ label: 'Moisture', value: 'at most 13%' }] } });
    expect(Object.keys(made).sort()).toEqual(Object.keys(sheetColumns).sort());
    for (const [name, { columns }] of Object.entries(sheetColumns))
      for (const record of [made[name as 'product']].flat())
        for (const [field, value] of Object.entries(record)) {
          const kind = (columns as Record<string, { kind: string }>)[field]?.kind;
          expect([name, field, { boolean: 'boolean', integer: 'number', number: 'number', text: 'string', date: 'string' }[kind ?? '']]).toEqual([name, field, typeof value]);
          if (kind === 'date') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        }
  });

  test('always says how it stands with allergens: declared, none, not stated, or no food', () => {
    const stateOf = (facts: object) => sheet({ facts }).product.allergens_state;
    expect(stateOf({ allergens: { declared: '2026-09-01', contains: ['egg'] } })).toBe('declared');
    expect(stateOf({ allergens: { declared: '2026-09-01', mayContain: ['soy'] } })).toBe('declared');
    expect(stateOf({ allergens: { declared: '2026-09-01' } })).toBe('declared_none');
    expect(stateOf({})).toBe('not_stated');
    expect(stateOf({ form: 'craft', ocop: { group: 'craft', subgroup: 'household' } })).toBe('not_food');
  });

  test('marks a certificate as lapsed the day after its last day', () => {
    const facts = { certificates: [{ id: 'haccp', type: 'haccp' as const, number: '1', issuer: 'QUACERT', issued: '2024-01-01', expires: '2026-11-23' }] };
    expect(sheet({ facts }, 'en', '2026-11-23').certificates[0]?.is_lapsed).toBe(false);
    expect(sheet({ facts }, 'en', '2026-11-24').certificates[0]?.is_lapsed).toBe(true);
  });

  test('gives the OCOP certificate its end and its state on the day', () => {
    const facts = { ocop: { group: 'food' as const, subgroup: 'spice', certificate: plainCertificate } };
    expect(sheet({ facts }).ocop_certificate).toEqual([{ stars: 4, decision: '1/QĐ-UBND', issuer: 'UBND tỉnh', issued_on: '2025-01-01', ends_on: '2028-01-01', state: 'valid', is_being_renewed: false }]);
    expect(sheet({ facts }, 'en', '2028-01-02').ocop_certificate[0]?.state).toBe('lapsed');
  });

  test('computes volume and weight from the measures, and leaves out what nobody measured', () => {
    const packing = sheet({ facts: { carton: { packs: 20, grossKg: 11.2, sizeCm: [58, 38, 42] }, pallet: { cartons: 20, heightCm: 185 } } });
    expect([packing.carton, packing.pallet]).toEqual([[{ packs: 20, net_value: 1, net_unit: 'kg', gross_kg: 11.2, length_cm: 58, width_cm: 38, height_cm: 42, volume_m3: 0.0926 }], [{ cartons: 20, gross_kg: 224, height_cm: 185 }]]);
    const bare = sheet();
    expect([bare.carton, bare.pallet]).toEqual([[], []]);
    expect(sheet({ facts: { pallet: { cartons: 20 } } }).pallet).toEqual([{ cartons: 20 }]);
  });

  test('says which language each text is in where a translation is missing', () => {
    const { product, cooperative, markets, picture } = sheet({}, 'ja');
    expect([product.name, product.text_language, product.text_is_fallback]).toEqual(['Star anise in vi', 'vi', true]);
    expect([cooperative.text_language, cooperative.text_is_fallback, markets[0]?.text_language]).toEqual(['vi', true, 'vi']);
    expect([picture.alt, picture.alt_language, picture.is_lent]).toEqual(['木版画', 'ja', true]);
    expect(sheet({ languages: ['ja'] }, 'ja').product).toMatchObject({ name: 'Star anise in ja', name_vi: 'Star anise in vi', text_language: 'ja', text_is_fallback: false });
  });

  test('writes prices as decimals of the currency', () => {
    const price = { min: 5.2, max: 6.4, currency: 'USD' as const, per: 'kg' as const, incoterm: 'FOB' as const, place: 'hai-phong' as const, date: '2026-10-20' };
    expect(sheet({ facts: { price } }).price).toEqual([{ min: 5.2, max: 6.4, currency: 'USD', per_unit: 'kg', incoterm: 'FOB', place: 'hai-phong', given_on: '2026-10-20' }]);
    expect(sheet().price).toEqual([]);
  });
});
