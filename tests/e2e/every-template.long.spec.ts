import { testEveryTemplate } from '../fixtures/every-template.ts';

for (const locale of ['en', 'zh', 'ko'] as const) testEveryTemplate(locale);
