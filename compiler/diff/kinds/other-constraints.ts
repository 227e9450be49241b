import type { ChangeKind } from '../comparison.ts';
import type { Constraint } from '../constraint.ts';
import { limitKeywords } from './limits.ts';

/** Told by a kind of change of their own, under whatever conditions. */
const everywhere: readonly string[] = ['required', 'absent'];
/** Told by a kind of change of their own where they hold always. */
const always: readonly string[] = [...limitKeywords, 'options', 'format', 'pattern', 'x-level'];

/** Whatever else a schema demands, and limits and options in some cases only. So nothing is passed over. */
export const otherConstraints: ChangeKind = ({ tightened, loosened, placeAt }, report) => {
  const isOther = ({ keyword, guards }: Constraint): boolean =>
    !everywhere.includes(keyword) && (guards.length > 0 || !always.includes(keyword));
  const told = new Set<string>();
  for (const constraint of tightened.filter(isOther)) tell('constraint-added', constraint);
  for (const constraint of loosened.filter(isOther)) tell('constraint-removed', constraint);

  function tell(code: string, { pointer, keyword, value }: Constraint): void {
    if (told.has(`${pointer} ${keyword}`)) return;
    told.add(`${pointer} ${keyword}`);
    const place = placeAt(pointer);
    const side = code === 'constraint-added' ? { new: value } : { old: value };
    report(code, place.pointer, { ...side, params: { title: place.title, keyword } });
  }
};
