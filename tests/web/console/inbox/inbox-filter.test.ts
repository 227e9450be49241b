import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseStatuses } from '../../../../domain/case/case-status.ts';
import { formatInboxFilter, parseInboxFilter } from '../../../../web/console/inbox/inbox-filter.ts';

const words = fc.string({ minLength: 1 }).filter((text) => text.trim() === text);
const filters = fc.record(
  { status: fc.constantFrom(...caseStatuses), affair: words, overdue: fc.constant(true as const), q: words },
  { requiredKeys: [] },
);

test('a filter that is written into an address is read from it again', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parseInboxFilter(formatInboxFilter(filter))).toEqual(filter);
    }),
  );
});

test('what an address says that no filter knows is left out', () => {
  expect(parseInboxFilter('?status=lost&overdue=yes&affair=&q=%20&page=2')).toEqual({});
});
