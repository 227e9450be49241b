/** Form posts with more entries than this are cut: 500 rows of 40 questions. */
export const maxEntries = 20_000;

/** Longest name of a question: six levels of keys and rows stay well below. */
const maxNameLength = 512;

/** What was posted under a name, and under the names that continue it with a dot. */
export interface PostedNames {
  readonly values: readonly string[];
  readonly children: ReadonlyMap<string, PostedNames>;
}

interface Node {
  readonly values: string[];
  readonly children: Map<string, Node>;
}

/**
 * The entries of a form post as a tree along the dots of their names. Maps only, so that no posted name
 * (`__proto__`, `constructor`) means anything; what no question asks for is simply never looked up.
 */
export function collectPostedNames(entries: Iterable<readonly [name: string, value: string]>): PostedNames {
  const root: Node = { values: [], children: new Map() };
  let count = 0;
  for (const [name, value] of entries) {
    if (++count > maxEntries) break;
    if (name.length > maxNameLength) continue;
    let node = root;
    for (const step of name.split('.')) {
      let child = node.children.get(step);
      if (child === undefined) node.children.set(step, (child = { values: [], children: new Map() }));
      node = child;
    }
    node.values.push(value);
  }
  return root;
}

/** What was posted under `key`, which may itself hold dots. */
export function postedUnder(posted: PostedNames, key: string): PostedNames | undefined {
  let node: PostedNames | undefined = posted;
  for (const step of key.split('.')) node = node?.children.get(step);
  return node;
}

/** The first value posted under this very name that is not blank. */
export function firstValue(posted: PostedNames | undefined): string | undefined {
  return posted?.values.find((value) => value.trim() !== '');
}
