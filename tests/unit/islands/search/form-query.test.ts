import { expect, test } from 'vitest';
import { formQuery, isSameQuery } from '#islands/search/form-query.ts';

test('A form gives the address of its search, without what is empty', () => {
  expect(
    formQuery([
      ['q', '八角'],
      ['sort', ''],
      ['form', 'dried'],
      ['form', 'oil'],
      ['maxOrderKg', ''],
    ]),
  ).toBe(
    `?${new URLSearchParams([
      ['q', '八角'],
      ['form', 'dried'],
      ['form', 'oil'],
    ])}`,
  );
  expect(formQuery([['q', '  ']])).toBe('');
});

test('Two addresses ask the same in whatever order their keys stand', () => {
  expect(isSameQuery('?q=a&form=dried', '?form=dried&q=a')).toBe(true);
  expect(isSameQuery('?q=a+b', '?q=a%20b')).toBe(true);
  expect(isSameQuery('?q=a', '?q=a&page=2')).toBe(false);
  expect(isSameQuery('', '?')).toBe(true);
});
