import type { ChangeKind } from '../comparison.ts';
import { isSame } from '../same.ts';

const parts = ['title', 'hint', 'placeholder', 'errors'] as const;

/** What people read. */
export const words: ChangeKind = ({ old, new: changed, kept }, report) => {
  for (const part of ['title', 'description'] as const) tell('', part, old.plan[part], changed.plan[part]);
  for (const { pointer, ...place } of kept) {
    const isConsent = place.new.kind === 'consent' && place.old.title['zh-Hans'] !== place.new.title['zh-Hans'];
    for (const part of parts) {
      if (part !== 'title' || !isConsent) tell(pointer, part, place.old[part], place.new[part]);
    }
    const titles = new Map(place.old.options?.map(({ value, title }) => [value, title]));
    const renamed = place.new.options?.filter(
      ({ value, title }) => titles.has(value) && !isSame(titles.get(value), title),
    );
    if (renamed === undefined || renamed.length === 0) continue;
    tell(
      pointer,
      'options',
      renamed.map(({ value }) => ({ value, title: titles.get(value) })),
      renamed,
    );
  }

  function tell(pointer: string, part: string, was: unknown, is: unknown): void {
    if (isSame(was, is)) return;
    const title = changed.places.get(pointer)?.title ?? changed.plan.title;
    report('words-changed', pointer, {
      ...(was !== undefined && { old: was }),
      ...(is !== undefined && { new: is }),
      params: { title, part },
    });
  }
};
