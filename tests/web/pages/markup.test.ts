import { expect, test } from 'vitest';
import { pageStates } from '../page-states.ts';

test.each(pageStates)(
  '%s holds no script, style or handler of its own, and closes nothing that has no end',
  (_, page) => {
    const tags = page.match(/<[a-z!/][^>]*>/gi) ?? [];
    const inline = tags.filter((tag) =>
      /^<(style|script(?! type="module" src="\/assets\/))|\s(style|on\w+)=/i.test(tag),
    );
    expect(inline).toEqual([]);
    expect(tags.filter((tag) => /^<\/(area|base|br|col|embed|hr|img|input|link|meta|wbr)\b/i.test(tag))).toEqual([]);
  },
);
