import { casesOf } from '../cases-of.ts';
import type { ChangeKind } from '../comparison.ts';

/** When a question is asked: where it is not, an answer to it is refused. */
export const conditions: ChangeKind = ({ old, new: changed, tightened, loosened, placeAt }, report) => {
  const narrowed = new Set(tightened.filter(({ keyword }) => keyword === 'absent').map(({ pointer }) => pointer));
  const widened = new Set(loosened.filter(({ keyword }) => keyword === 'absent').map(({ pointer }) => pointer));
  for (const pointer of new Set([...narrowed, ...widened])) {
    const [was, is] = [old, changed].map(({ constraints }) => casesOf(constraints, pointer, 'absent'));
    report(narrowed.has(pointer) ? 'condition-narrowed' : 'condition-widened', pointer, {
      old: { notAsked: was },
      new: { notAsked: is },
      params: { title: placeAt(pointer).title },
    });
  }
};
