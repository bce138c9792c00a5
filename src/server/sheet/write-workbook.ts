import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { SheetWords } from '#domain/sheet/words.ts';
import type { Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

/** A face that Excel finds on the reader's own machine. */
const fonts: Record<Locale, string> = { vi: 'Arial', en: 'Arial', zh: 'Microsoft YaHei', ko: 'Malgun Gothic', ja: 'Yu Gothic' };
const widths = [30, 34, 34, 18, 20];

/** The sheet as a workbook for people: text cells only, so that codes keep their zeros and nothing is taken for a formula. */
export async function writeWorkbook(words: SheetWords, digest: string, verifyUrl: string, locale: Locale): Promise<Buffer> {
  const t = translator(locale);
  const rows: Cell[][] = [
    [text(words.title, { fontWeight: 'bold', fontSize: 16 })],
    ...(words.isSample ? [[text(t('demo.ribbon'), { fontWeight: 'bold', textColor: '#a23a1f' })]] : []),
    [text(words.name, { fontWeight: 'bold', fontSize: 14 })],
    ...(words.nameVi ? [[text(words.nameVi, { fontStyle: 'italic' })]] : []),
    [wide(words.summary)],
    ...words.blocks.flatMap(({ heading, lines }) => [[], head([heading, t('sheet.value')]), ...lines.map(({ label, value }) => [text(label, quiet), wide(value, 4)])]),
    [],
    [text(words.papers.heading, { fontWeight: 'bold' })],
    ...(words.papers.rows.length === 0
      ? [[text(words.papers.empty)]]
      : [head(words.papers.columns), ...words.papers.rows.map(({ name, scope, number, issuer, issued, ends, isLapsed, lapsed }) => [scope ? `${name} – ${scope}` : name, number, issuer, issued, isLapsed ? (lapsed ?? ends) : ends].map((value) => text(value)))]),
    [],
    [text(words.access.heading, { fontWeight: 'bold' })],
    head([t('access.document'), t('access.state'), t('cert.number')]),
    ...words.access.markets.flatMap(({ name, verdict, rule, heldTemplate, held, groups, empty, checked }) => [
      [text(name, { fontWeight: 'bold' }), wide([verdict, heldTemplate?.replace('#', String(held)), checked].filter(Boolean).join(' · '), 4)],
      ...(rule ? [[text(''), wide(rule, 4)]] : []),
      ...(empty ? [[wide(empty)]] : []),
      ...groups.flatMap(({ label, items }) => items.map(({ title, proof, isUnconfirmedRule }) => [text(`${title}${isUnconfirmedRule ? ' *' : ''}`), text(label), text(proof)])),
    ]),
    ...[...words.access.notes, ...words.notes].map((note) => [wide(note)]),
    [],
    [text(t('sheet.digest'), quiet), text(digest)],
    [text(t('sheet.verify_at'), quiet), wide(verifyUrl, 4)],
  ];
  return writeExcelFile(rows, { columns: widths.map((width) => ({ width })), sheet: words.title, orientation: 'landscape' }, { fontFamily: fonts[locale], fontSize: 11 }).toBuffer();
}

const quiet = { textColor: '#465164' } as const;

function text(value: string, style: object = {}): Cell {
  return { value, type: String, wrap: true, alignVertical: 'top', ...style };
}

/** A long text over several columns. */
function wide(value: string, columnSpan = 5): Cell {
  return text(value, { columnSpan });
}

function head(labels: string[]): Cell[] {
  return labels.map((label) => text(label, { fontWeight: 'bold', backgroundColor: '#e2e7e2' }));
}
