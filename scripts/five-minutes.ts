/** The hand-written opening of content/README.md. */
export const fiveMinutes = `# The content of Chợ Phiên

A catalogue is a folder of text and pictures. Nothing here is code; everything here becomes pages in five languages.

| folder | what |
|---|---|
| \`commodities/<id>.yaml\` | star anise as such: trade names in five languages, HS codes, Latin name |
| \`products/<slug>/\` | one cooperative's product |
| \`cooperatives/<slug>/\` | who makes it |
| \`fairs/\` \`markets/\` \`stories/\` \`pages/\` | fairs with their plan, import rules with their sources, stories, text pages |
| \`drawings/\` | woodcuts, lent to what has no photograph; \`name-night.svg\` is shown in the dark scheme |
| \`style/<locale>.md\` | voice and terms of each language; read yours before writing |

Every folder of an entry holds \`vi.md\` (facts **and** Vietnamese text) and \`en.md\`, \`zh.md\`, \`ko.md\`, \`ja.md\` (text only; a fact repeated there is an error).
A language that is missing is shown in Vietnamese and says so.

# Add a product in five minutes

1. \`npm run content:new -- product dried-ginger\` makes \`content/products/dried-ginger/\` with all five files.
2. Open \`vi.md\`. Set \`commodity\` (a file name of \`commodities/\`), \`cooperative\` (a folder name of \`cooperatives/\`), \`form\`, \`ocop\`, \`hs\`, \`origin\`, \`packs\`, \`minimumOrder\`, \`season\`.
   Replace \`name\`, \`summary\` and the text below the second \`---\`.
3. Have a photograph? Put it beside \`vi.md\` (JPEG, PNG or WebP, at least 640 pixels wide, at most 36 megapixels), then write
   \`pictures: [{ file: anh-1.jpg }]\` and one description under \`pictureAlts\` **in every language**. None? The commodity's woodcut stands in and says so.
4. Write the other languages, or delete the files you cannot write yet.
5. \`npm run content:check\` says file, line and fix for whatever is wrong. When it is quiet about errors, \`npm start\` shows the page.
6. Have read the translations against the Vietnamese? \`npm run content:stamp -- products/dried-ginger\` writes that down. When the Vietnamese changes later, the pages say that the translation is out of date until it is stamped again.

What you hold for a market goes under \`access\`, by the ids of \`content/markets/<id>/vi.md\`; what you do not mention is shown as not confirmed:

\`\`\`yaml
certificates:
  - { id: haccp, type: haccp, number: HC-123, issuer: Tổ chức A, issued: "2026-03-01", expires: "2029-02-28" }
tests:
  - { id: residue, kind: residue, laboratory: Phòng thử nghiệm B, number: TN-45, date: "2026-08-10", substances: 463 }
access:
  korea:
    producer-registration: { state: held, number: KR-678, issued: "2026-01-05", expires: "2028-01-04" }
    residue-test: { state: held, test: residue }     # held, in-progress, missing or not-applicable
    label: { state: in-progress }
scopes: { haccp: Sấy và đóng gói gừng }              # text: in every language
\`\`\`

Dates are year-month-day in quotes. A commodity that is not there yet is one more file of \`commodities/\`: copy one, give it the id of the trade, names in five languages and a drawing.

Rules that the check keeps: a translation may not say a number, unit or allergen that the Vietnamese does not; lists (\`specs\`, \`pictureAlts\`, \`practical\`) have the same length and order in every language; no HTML, no pictures and no unsafe links in texts; headings start with \`##\`; dates exist; names that are referred to exist.
Text that holds \`: \` or, inside \`{ }\`, a comma goes in quotes. Numbers: \`2,5 cm\` and \`1.800 m²\` in Vietnamese, \`2.5 cm\` and \`1,800 m²\` elsewhere.

## Demonstration content

Entries with \`sample: true\` are invented: pages carry a ribbon, and \`npm run content:clear-sample -- --yes\` removes them all. In them, and only in them, a date may be written
relative to the month of the build, so that the mix of valid, soon ending and lapsed certificates stays true whatever the day: \`sample-14m+11d\` is the first day of the current month, minus 14 months, plus 11 days.

## Commands

| command | what |
|---|---|
| \`npm run content:check\` | errors (exit 1) and warnings (exit 0; 1 with \`-- --strict\`); \`-- --json\` for machines |
| \`npm run content:new -- product <slug>\` | scaffolds a product |
| \`npm run content:stamp -- <path>\` | marks translations as up to date with the Vietnamese |
| \`npm run content:clear-sample -- --yes\` | removes the demonstration content |
| \`npm run content:docs\` | writes this file from the schemas |

All of them work on the folder that \`CONTENT_DIR\` names (\`./content\` by default).
`;
