import type { Issue } from '../../domain/issue.ts';
import { placeOf, type Failure } from './failure.ts';

// Keywords that only say that something below them failed, which is in the list itself.
const wrappers: ReadonlySet<string> = new Set(['', 'if']);

const codes: Readonly<Record<string, string>> = {
  'false schema': 'not-asked',
  unevaluatedProperties: 'not-asked',
  additionalProperties: 'not-asked',
  unevaluatedItems: 'maxItems',
  dependentRequired: 'required',
};

// Keywords that take a key for one that no branch asks for, if only because a branch that does has failed.
const unsure: ReadonlySet<string> = new Set(['unevaluatedProperties', 'additionalProperties']);

/**
 * Failures of the schema check as issues. A key that some branch asks for, but not the one these answers lead to, is
 * `not-asked` (keys that no branch knows are found before the schema check); whatever else is wrong with it or
 * inside it does not matter then. At one place a wrong type hides the other failures, which follow from it.
 */
export function issuesOfFailures(failures: readonly Failure[]): readonly Issue[] {
  const said = failures.filter(({ keyword }) => !wrappers.has(keyword));
  const sure = said.filter(({ keyword }) => !unsure.has(keyword));
  const broken = above(sure.map(({ pointer }) => pointer));
  const counted = said.filter(({ keyword, pointer }) => !unsure.has(keyword) || !broken.has(pointer));
  const issues = counted.map(issueOf);
  const superfluous = new Set(issues.filter(({ code }) => code === 'not-asked').map(({ path }) => path));
  const mistyped = new Set(issues.filter(({ code }) => code === 'type').map(({ path }) => path));
  return issues.filter(({ code, path }) => {
    if (isBelow(path, superfluous)) return false;
    return code === 'not-asked' || (!superfluous.has(path) && (code === 'type' || !mistyped.has(path)));
  });
}

/** The pointers and every pointer above one of them. */
function above(pointers: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let pointer of pointers) {
    while (!found.has(pointer)) {
      found.add(pointer);
      pointer = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
    }
  }
  return found;
}

function issueOf(failure: Failure): Issue {
  const {
    missingProperty: _m,
    unevaluatedProperty: _u,
    additionalProperty: _a,
    comparison: _c,
    ...params
  } = failure.params;
  return { code: codes[failure.keyword] ?? failure.keyword, path: placeOf(failure), params };
}

function isBelow(path: string, places: ReadonlySet<string>): boolean {
  if (places.size === 0) return false;
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    if (places.has(path.slice(0, end))) return true;
    if (end === 0) break;
  }
  return false;
}
