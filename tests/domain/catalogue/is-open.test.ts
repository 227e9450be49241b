import { describe, expect, test } from 'vitest';
import { isOpen } from '../../../domain/catalogue/is-open.ts';
import { matchesSearch } from '../../../domain/catalogue/matches-search.ts';
import type { CatalogueEntry } from '../../../domain/catalogue/entry.ts';
import { reference } from '../../functions/stall-affair.ts';

const at = (time: string): number => Date.parse(time);

describe('an affair with a window', () => {
  test('of dates is open from the first day to the end of the last, in Shanghai', () => {
    const window = { from: '2026-05-01', until: '2026-05-31' };
    expect(isOpen(window, at('2026-04-30T23:59:59+08:00'))).toBe(false);
    expect(isOpen(window, at('2026-05-01T00:00:00+08:00'))).toBe(true);
    expect(isOpen(window, at('2026-05-31T23:59:59+08:00'))).toBe(true);
    expect(isOpen(window, at('2026-06-01T00:00:00+08:00'))).toBe(false);
  });

  test('of moments is open from the one until the other', () => {
    const window = { from: '2026-05-01T08:30:00+08:00', until: '2026-05-01T17:00:00+08:00' };
    expect(isOpen(window, at('2026-05-01T08:30:00+08:00'))).toBe(true);
    expect(isOpen(window, at('2026-05-01T17:00:00+08:00'))).toBe(false);
  });

  test('that is absent or half is open where it says nothing', () => {
    expect(isOpen(undefined, 0)).toBe(true);
    expect(isOpen({}, 0)).toBe(true);
    expect(isOpen({ until: '2026-05-31' }, 0)).toBe(true);
    expect(isOpen({ from: '2026-05-31' }, at('2030-01-01T00:00:00Z'))).toBe(true);
  });
});

describe('a search', () => {
  const entry: CatalogueEntry = {
    code: 'stall-permit',
    title: { 'zh-Hans': '夜市摊位许可', en: 'Night market stall permit' },
    itemType: 'administrative-licence',
    owner: 'urban-management',
    audience: ['natural-person'],
    levels: ['county'],
    visits: 0,
    promised: { immediate: true },
    languages: ['zh-Hans', 'en'],
  };
  test.each([
    ['摊位', true],
    ['night STALL', true],
    ['ｓｔａｌｌ', true],
    ['stall-per', true],
    ['night bread', false],
    ['', true],
  ])('for %j finds: %s', (query, found) => {
    expect(matchesSearch(entry, { query }, reference)).toBe(found);
  });

  test('by owner, audience and division keeps what fits all of them', () => {
    expect(matchesSearch(entry, { owner: 'urban-management', audience: 'natural-person' }, reference)).toBe(true);
    expect(matchesSearch(entry, { owner: 'health' }, reference)).toBe(false);
    expect(matchesSearch(entry, { audience: 'legal-person' }, reference)).toBe(false);
    expect(matchesSearch(entry, { division: '450103' }, reference)).toBe(true);
    expect(matchesSearch(entry, { division: '450100' }, reference)).toBe(false);
    expect(matchesSearch(entry, { division: 'nowhere' }, reference)).toBe(false);
  });
});
