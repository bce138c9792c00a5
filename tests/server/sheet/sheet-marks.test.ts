import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import { readSheetMarks, sheetLine } from '#server/sheet/sheet-marks.ts';
import { emptyCatalogue } from '../../fixtures/entries.ts';
import { day, subject } from '../../fixtures/sheets.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

const { product, commodity, cooperative, markets } = subject();
const catalogue = { ...emptyCatalogue, products: [product], commodities: [commodity], cooperatives: [cooperative], markets: [...markets] };

test('The lines that a build leaves are what a server would draw up from its catalogue', async () => {
  const dist = await tempFolder();
  const drawnUp = readSheetMarks(dist, () => ({ catalogue, day }));
  expect(drawnUp.map(({ locale }) => locale)).toEqual(localeCodes);
  await mkdir(join(dist, 'catalogue'));
  await writeFile(join(dist, 'catalogue', 'sheets.tsv'), drawnUp.map(sheetLine).join(''));
  expect(readSheetMarks(dist, () => ({ catalogue: emptyCatalogue, day }))).toEqual(drawnUp);
});
