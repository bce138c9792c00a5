import { describe, expect, test } from 'vitest';
import { pageDirectives, securityHeaders } from '#server/http/policy.ts';

const page = securityHeaders('text/html;charset=utf-8', 'https://chophien.example');
const file = securityHeaders('image/svg+xml', 'https://chophien.example');

describe('every answer', () => {
  test.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ])('carries %s', (name, value) => {
    expect([page[name], file[name]]).toEqual([value, value]);
  });

  test('asks for https from then on where the site is reached by it, and not elsewhere', () => {
    expect(page['Strict-Transport-Security']).toBe('max-age=31536000; includeSubDomains');
    expect(securityHeaders('text/html', 'http://localhost:4321')).not.toHaveProperty('Strict-Transport-Security');
  });

  test('may be framed by nobody', () => {
    expect([page['Content-Security-Policy'], file['Content-Security-Policy']]).toEqual([expect.stringContaining("frame-ancestors 'none'"), expect.stringContaining("frame-ancestors 'none'")]);
    expect(page['X-Frame-Options']).toBe('DENY');
  });
});

test('A file that is no page runs nothing, whatever it holds', () => {
  expect(file['Content-Security-Policy']).toMatch(/^default-src 'none';.*; sandbox;/);
});

test('The header of a page leaves scripts to the policy in the page, which knows their hashes', () => {
  expect(page['Content-Security-Policy']).not.toMatch(/script-src|default-src/);
});

describe('the policy in a page', () => {
  test('takes what the site itself gives, and nothing from elsewhere', () => {
    expect(pageDirectives).toEqual(expect.arrayContaining(["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-src 'none'", "connect-src 'self'"]));
    expect(pageDirectives.join(' ')).not.toMatch(/https?:|\*|unsafe/);
  });
});
