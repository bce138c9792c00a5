import { expect, test } from '@playwright/test';
import { testEveryTemplate } from '../fixtures/every-template.ts';

// The source and the language with the longest lines; the others are among the long tests.
for (const locale of ['vi', 'ja'] as const) testEveryTemplate(locale);

test('the first page offers the five languages and asks nobody else', async ({ request }) => {
  const response = await request.get('/', { headers: { 'Accept-Language': 'ko-KR,ko;q=0.9,en;q=0.5' }, maxRedirects: 0 });
  expect(response.status()).toBe(302);
  expect(response.headers().location).toBe('/ko/');
});
