import type { ProductFacts } from '../catalog/product.schema.ts';
import type { Sheet, SheetRecord } from './columns.ts';
import { known } from './known.ts';

/** From the pack to the pallet. What can be computed from the measures is, so that every buyer gets the same figure. */
export function packingSections({ packs, carton, pallet }: ProductFacts): Pick<Sheet, 'packs' | 'carton' | 'pallet'> {
  const inside = carton?.of ?? packs[0]?.net;
  const [length, width, height] = carton?.sizeCm ?? [];
  const volume = length && width && height ? rounded((length * width * height) / 1_000_000, 4) : undefined;
  return {
    packs: packs.map(({ kind, net }) => ({ kind, net_value: net.value, net_unit: net.unit })),
    carton: carton && inside ? [known<SheetRecord<'carton'>>({ packs: carton.packs, net_value: inside.value, net_unit: inside.unit, gross_kg: carton.grossKg, length_cm: length, width_cm: width, height_cm: height, volume_m3: volume })] : [],
    pallet: pallet ? [known<SheetRecord<'pallet'>>({ cartons: pallet.cartons, gross_kg: carton && rounded(carton.grossKg * pallet.cartons, 3), height_cm: pallet.heightCm })] : [],
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
