import type { Column } from '#domain/sheet/column.ts';
import { columnsVersion, fileColumns, sheetColumns } from '#domain/sheet/columns.ts';

const intro = `# Columns of specification sheets

Generated from \`src/domain/sheet/columns.ts\` by \`npm run content:docs\`; change it there. Version ${columnsVersion}.

Each product has its sheet in five languages as \`/<language>/products/<slug>/sheet.json\`, \`sheet.csv\` and \`sheet.xlsx\`.

- **JSON**: an object with a field for each section below; a section of many records is a list, also where it holds one or none. What is not known is left out.
- **CSV**: RFC 4180, UTF-8 with a byte order mark, lines end in CR LF; columns \`section,index,field,value,unit,language\`, one value a line. \`index\` counts the records of a section from 1.
  Values are exact: a value may start with \`=\`, \`+\`, \`-\` or \`@\`, and codes may start with 0. Read it with a program, as text; to open it in a spreadsheet, take the workbook.
- **XLSX**: for people, in the reader's words; every cell is text. Its layout is not stable.

CSV and JSON hold the same and can be turned into each other without loss. Columns are added but never renamed; another meaning would raise \`columns_version\`.
Dates are ISO 8601, decimals have a point, \`true\` and \`false\` are written so. Ids such as \`star-anise\` or \`huu-nghi\` are explained in [README.md](README.md).
`;

/** The whole of content/sheet-columns.md. */
export function sheetReference(): string {
  const sections = [section('file', { about: 'What the file says of itself.', many: false, columns: fileColumns }), ...Object.entries(sheetColumns).map(([name, content]) => section(name, content))];
  return [intro, ...sections].join('\n');
}

function section(name: string, { about, many, columns }: { about: string; many: boolean; columns: Record<string, Column> }): string {
  return `## \`${name}\`\n\n${about}${many ? ' A list.' : ''}\n\n| column | holds | unit | meaning |\n|---|---|---|---|\n${Object.entries(columns).map(row).join('\n')}\n`;
}

function row([name, { kind, about, optional, unit, unitFrom }]: [string, Column]): string {
  return `| ${optional ? `\`${name}\`` : `**\`${name}\`**`} | ${kind} | ${unit ?? (unitFrom ? `see \`${unitFrom}\`` : '')} | ${about.replaceAll('|', '\\|')} |`;
}
