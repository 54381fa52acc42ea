import { expect, test } from 'vitest';
import { siteAddress } from '../../src/command/site-address.ts';

test.each([
  [{}, { base: '/' }],
  [{ SITE_URL: '', BASE_PATH: '' }, { base: '/' }],
  [{ BASE_PATH: 'sahel' }, { base: '/sahel/' }],
  [{ BASE_PATH: '//pr/12/' }, { base: '/pr/12/' }],
  [
    { SITE_URL: 'https://example.org/', BASE_PATH: '/sahel' },
    { site: 'https://example.org', base: '/sahel/' },
  ],
])('%j means %j', (environment, expected) => {
  expect(siteAddress(environment)).toEqual(expected);
});

test.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL is "example.org"'],
  [{ SITE_URL: 'javascript:alert(1)' }, 'Expected a web address'],
  [{ SITE_URL: 'https://example.org/sahel' }, 'Set SITE_URL=https://example.org and BASE_PATH=/sahel.'],
  [{ BASE_PATH: '/a/../b' }, 'BASE_PATH is "/a/../b"'],
  [{ BASE_PATH: '/a b' }, 'Set it to that, or leave it out.'],
])('%j is refused: %s', (environment, message) => {
  expect(() => siteAddress(environment)).toThrow(message);
});
