import type { Words } from '../../domain/language.ts';
import { joinPointer, parentPointer } from '../read/json-pointer.ts';
import type { ReportChange } from './change.ts';
import type { Constraint } from './constraint.ts';
import { implies } from './implies.ts';
import type { Place, Version } from './version.ts';

/** Two versions side by side, and what every kind of change asks of them. */
export interface Comparison {
  readonly old: Version;
  readonly new: Version;
  /** Pages and questions that are only in the old or only in the new version; of those inside one another the outermost. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** In both, but the answer is of another kind. What stands below is not compared. */
  readonly retyped: readonly string[];
  /** Pages and questions in both that are compared further, in the order of the new form. */
  readonly kept: readonly { readonly pointer: string; readonly old: Place; readonly new: Place }[];
  /** Constraints of the new version that answers valid under the old one may fail. */
  readonly tightened: readonly Constraint[];
  /** Constraints of the old version that the new one does not make any more. */
  readonly loosened: readonly Constraint[];
  /** The page or question that a pointer belongs to: of the size of a file, the question that takes the file. */
  readonly placeAt: (pointer: string) => { readonly pointer: string; readonly title: Words };
}

/** One kind of change: finds it, and reports it. */
export type ChangeKind = (comparison: Comparison, report: ReportChange) => void;

/** Lines two versions up. */
export function compareVersions(old: Version, changed: Version): Comparison {
  const both = [...changed.places].flatMap(([pointer, place]) => {
    const before = old.places.get(pointer);
    return before === undefined ? [] : [{ pointer, old: before, new: place }];
  });
  const retyped = both.filter((pair) => isRetyped(pair.old, pair.new)).map(({ pointer }) => pointer);
  const isWithin = (tops: readonly string[], pointer: string): boolean =>
    tops.some((top) => pointer === top || pointer.startsWith(`${top}/`));
  const outermost = (pointers: readonly string[]): readonly string[] =>
    pointers.filter((pointer) => !pointers.some((top) => pointer.startsWith(`${top}/`)) && !isWithin(retyped, pointer));
  const removed = outermost([...old.places.keys()].filter((pointer) => !changed.places.has(pointer)));
  const added = outermost([...changed.places.keys()].filter((pointer) => !old.places.has(pointer)));

  /** Whether the constraint says nothing of answers in which nothing stands at `absent`. */
  const isIdle = ({ pointer, keyword, guards }: Constraint, absent: readonly string[]): boolean =>
    guards.some((guard) => !guard.negate && guard.tests?.some((test) => isWithin(absent, test.pointer))) ||
    (isWithin(absent, pointer) && !(keyword === 'required' && absent.includes(pointer))) ||
    isWithin(retyped, pointer);
  const unmet = (wanted: Version, given: Version, absent: readonly string[]): readonly Constraint[] =>
    wanted.constraints.filter((one) => !isIdle(one, absent) && !given.constraints.some((other) => implies(other, one)));

  return {
    old,
    new: changed,
    removed,
    added,
    retyped,
    kept: both.filter(({ pointer }) => !isWithin(retyped, pointer)),
    tightened: unmet(changed, old, added),
    loosened: unmet(old, changed, removed),
    placeAt: (pointer) => {
      for (let at = pointer; at !== ''; at = parentPointer(at)) {
        const place = changed.places.get(at) ?? old.places.get(at);
        if (place !== undefined) return { pointer: at, title: place.title };
      }
      return { pointer: '', title: changed.plan.title };
    },
  };
}

/** Text of one line and of several are the same kind of answer. */
function isRetyped(old: Place, changed: Place): boolean {
  const kindOf = (kind: string): string => (kind === 'textarea' ? 'text' : kind);
  return kindOf(old.kind) !== kindOf(changed.kind) || old.type !== changed.type;
}

/** The pointer of `x-affair` in the file, or of something in it. */
export function guidePointer(...steps: readonly (string | number)[]): string {
  return joinPointer('', 'x-affair', ...steps);
}
