import { isAsked } from './ask-conditions.ts';
import type { CompiledAffair } from './compiled-affair.ts';
import { below, isRecord, setKey } from './shape.ts';
import { placesAt } from './visit-scope.ts';

/**
 * A copy without the answers to questions that the others do not lead to. Taking one out may close further
 * questions, so it goes on until nothing changes; each round takes something out, so it ends.
 */
export function pruneAnswers(answers: unknown, affair: Pick<CompiledAffair, 'asked' | 'conditions'>): unknown {
  let pruned = answers;
  for (let round = 0; round <= affair.asked.length; round += 1) {
    const found = superfluous(pruned, affair);
    if (found.size === 0) break;
    pruned = without(pruned, found, above(found));
  }
  return pruned;
}

function superfluous(
  answers: unknown,
  { asked, conditions }: Pick<CompiledAffair, 'asked' | 'conditions'>,
): ReadonlySet<string> {
  const places = asked.flatMap((question) =>
    placesAt(answers, question.pointer).filter(({ indices }) => !isAsked(question, answers, indices, conditions)),
  );
  return new Set(places.map(({ pointer }) => pointer));
}

/** Every pointer above one of `paths`. */
function above(paths: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
      found.add(path.slice(0, end));
    }
  }
  return found;
}

function without(value: unknown, paths: ReadonlySet<string>, leading: ReadonlySet<string>, pointer = ''): unknown {
  if (!leading.has(pointer)) return value;
  if (Array.isArray(value)) return value.map((item, index) => without(item, paths, leading, below(pointer, index)));
  if (!isRecord(value)) return value;
  const copy = {};
  for (const key of Object.keys(value)) {
    const path = below(pointer, key);
    if (!paths.has(path)) setKey(copy, key, without(value[key], paths, leading, path));
  }
  return copy;
}
