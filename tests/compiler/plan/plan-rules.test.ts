import { expect, test } from 'vitest';
import { affairOf, page, question, understand } from '../affair-of.ts';

const items = { type: 'object', properties: { name: question({ type: 'string', maxLength: 9 }) } };
const stops = question({ type: 'array', maxItems: 5, items });

test.each([
  ['/stops', '/route/stops'],
  ['/route/stops', '/route/stops'],
  ['/stops/0/name', '/route/stops/0/name'],
  ['/route/stops/2', '/route/stops/2'],
  ['/route/stops/-/name', '/route/stops/-/name'],
  ['/stops/name', '/route/stops/-/name'],
])('the path %s of a rule on a page is %s in the answers', (path, expected) => {
  const rule = { rule: 'true', message: '不对', path };
  const { plan } = understand(affairOf({ properties: { route: page({ stops }, { 'x-rules': [rule] }) } }));
  expect(plan.rules.map((one) => one.path)).toEqual([expected]);
});
