import { expect, test } from 'vitest';
import { guideDocument } from '../../functions/guide-document.ts';
import { plan } from './stall-affair.ts';

const published = { version: 'v', publishedAt: '2026-01-01T00:00:00Z' } as Parameters<typeof guideDocument>[2];
const authored = {
  'x-affair': {
    owner: 'urban-management',
    conditions: ['住在本地', { title: '成年', 'x-i18n': { en: { title: 'Of age' } } }],
    fee: { amount: '0.00', currency: 'CNY', basis: '不收费', 'x-i18n': { en: { basis: 'Free of charge' } } },
    visits: 0,
    time: { statutory: { workingDays: 20, acceptance: 5, correction: 10 } },
    retention: { years: 10 },
  },
};

test('says everything in x-affair in the shape it was written in', () => {
  expect(guideDocument(plan, authored, published, 'zh-Hans')).toMatchObject({
    conditions: ['住在本地', { title: '成年' }],
    fee: { amount: '0.00', currency: 'CNY', basis: '不收费' },
    visits: 0,
    time: { statutory: { workingDays: 20, acceptance: 5, correction: 10 }, promised: { workingDays: 5 } },
    retention: { years: 10 },
  });
});

test('is in one language, and leaves what is not translated as it is', () => {
  const guide = guideDocument(plan, authored, published, 'en');
  expect(guide).toMatchObject({ conditions: ['住在本地', { title: 'Of age' }], fee: { basis: 'Free of charge' } });
  expect(JSON.stringify(guide)).not.toContain('x-i18n');
});

test('adds which materials and routes are conditional', () => {
  const materials = plan.materials.map(({ id }) => ({ id, template: `/${id}.pdf` }));
  const guide = guideDocument(plan, { 'x-affair': { materials } }, published, 'en');
  expect(guide).toMatchObject({ materials: [{ template: '/plan.pdf' }, { conditional: true }, {}] });
});
