import { expect, test } from 'vitest';
import { languageAttributes } from '../../src/text/languages.ts';

test('an element says its language where it is another than the edition’s, and its direction where that is another', () => {
  expect(languageAttributes('en')).toEqual({});
  expect(languageAttributes('fr')).toEqual({ lang: 'fr' });
  expect(languageAttributes('ar')).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(languageAttributes('und')).toEqual({ lang: 'und' });
});
