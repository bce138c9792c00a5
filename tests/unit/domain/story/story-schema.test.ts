import { expect, test } from 'vitest';
import { storyFactsSchema } from '#domain/story/story.schema.ts';
import { issuesOf } from '../../../fixtures/facts.ts';

const plain = { published: '2026-11-01', kind: 'harvest' };

test('A story that is not a sample names its source', () => {
  expect(issuesOf(storyFactsSchema, plain)).toEqual(['sources: a story that is not a sample needs at least one source with a date']);
  expect(issuesOf(storyFactsSchema, { ...plain, sources: [{ title: 'Báo Lạng Sơn', date: '2025-10' }] })).toEqual([]);
});

test('A sample story needs none', () => {
  expect(issuesOf(storyFactsSchema, { ...plain, sample: true })).toEqual([]);
});
