import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '#server/catalog/inspect-picture.ts';
import { tempFolder } from '../../fixtures/temp-folder.ts';

async function codesOf(text: string, name = 'a.svg') {
  const path = join(await tempFolder(), name);
  await writeFile(path, text);
  return (await inspectPicture(path)).map(({ code }) => code);
}

const svg = (content: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"${attributes}>${content}</svg>`;

describe('a drawing that carries more than lines is refused', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script of another prefix', svg('<s:script>alert(1)</s:script>', ' xmlns:s="http://www.w3.org/2000/svg"')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a handler on the drawing', svg('', ' onload="alert(1)"')],
    ['a handler behind a line break', svg('<g\nonclick = "alert(1)"/>')],
    ['a link that runs code', svg('<a href="javascript:alert(1)"><path/></a>')],
    ['a picture from elsewhere', svg('<image href="https://example.com/a.png"/>')],
    ['a picture inside', svg('<image xlink:href="data:image/png;base64,AAAA"/>')],
    ['a part of another drawing', svg("<use xlink:href='other.svg#a'/>")],
    ['a fill from elsewhere', svg('<path fill="url(https://example.com/a.svg#b)"/>')],
    ['a style sheet from elsewhere', svg('<style>@import "https://example.com/a.css";</style>')],
    ['a foreign object', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "x">]>${svg('<text>&a;</text>')}`],
    ['a style sheet before it', `<?xml-stylesheet href="https://example.com/a.css"?>${svg('')}`],
    ['an animation into a script', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
  ])('%s', async (_what, text) => {
    expect(await codesOf(text)).toEqual(['content.picture_unsafe']);
  });
});

describe('a drawing that cannot be shown is refused', () => {
  test.each([
    ['without a viewBox', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', 'content.picture_broken'],
    ['a page by the name of .svg', '<html></html>', 'content.picture_broken'],
    ['too heavy for a drawing', svg(`<path d="${'M0 0'.repeat(20_000)}"/>`), 'content.picture_large'],
  ])('%s', async (_what, text, code) => {
    expect(await codesOf(text)).toEqual([code]);
  });
});

describe('a drawing is taken', () => {
  test('that refers to its own parts only', async () => {
    expect(await codesOf(svg('<defs><path id="a"/></defs><use href="#a"/><path fill="url(#b)" stroke="url(\'#b\')"/>'))).toEqual([]);
  });

  test('whatever the case of its ending', async () => {
    expect([await codesOf(svg(''), 'A.SVG'), await codesOf(svg('<script/>'), 'A.SVG')]).toEqual([[], ['content.picture_unsafe']]);
  });

  test('when it is one of the project’s own', async () => {
    const folder = 'content/drawings';
    const names = (await readdir(folder)).filter((name) => name.endsWith('.svg'));
    const issues = await Promise.all(names.map(async (name) => (await inspectPicture(join(folder, name))).map(({ message }) => message)));
    expect(names.length).toBeGreaterThan(10);
    expect(issues.flat()).toEqual([]);
  });
});
