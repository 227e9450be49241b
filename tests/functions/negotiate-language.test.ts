import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../domain/language.ts';
import { negotiateLanguage } from '../../functions/negotiate-language.ts';

test.each([
  [{}, 'zh-Hans'],
  [{ query: 'en', cookie: 'za', acceptLanguage: 'zh' }, 'en'],
  [{ query: 'fr', cookie: 'za', acceptLanguage: 'en' }, 'za'],
  [{ acceptLanguage: 'en-GB,en;q=0.9' }, 'en'],
  [{ acceptLanguage: 'zh-TW' }, 'zh-Hans'],
  [{ acceptLanguage: 'fr, en;q=0.4, za;q=0.8' }, 'za'],
  [{ acceptLanguage: 'en;q=0, fr' }, 'zh-Hans'],
  [{ acceptLanguage: '*' }, 'zh-Hans'],
])('%j is answered in %s', (asked, language) => {
  expect(negotiateLanguage(asked)).toBe(language);
});

test('whatever is sent, one of the languages is answered', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (query, cookie, acceptLanguage) => {
      expect(languages).toContain(negotiateLanguage({ query, cookie, acceptLanguage }));
    }),
  );
});
