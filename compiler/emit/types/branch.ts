import type { FieldNode } from '../../model/affair-model.ts';
import { fieldKind } from '../../model/field-kind.ts';
import { canonicalJson } from '../../read/canonical-json.ts';
import type { Json } from '../../read/json.ts';
import { discriminatorsOf, type Discriminator } from './discriminator.ts';
import type { Gate } from './gate.ts';
import { holds } from './holds.ts';

/** What a branch says of a question that is gated. */
export interface GatedState {
  readonly presence: 'never' | 'optional' | 'required';
  readonly options?: readonly Json[];
}

/** Answers that go together: of every discriminator which classes (-1: unanswered), of every gated question its state. */
export interface Branch {
  readonly classes: ReadonlyMap<Discriminator, readonly number[]>;
  readonly states: ReadonlyMap<FieldNode, GatedState>;
}

/** Most combinations of answers that are looked at for one group of conditions. */
const mostCells = 256;

/** -1: not answered. */
type Cell = readonly number[];

interface Box {
  readonly classes: readonly (readonly number[])[];
  readonly states: ReadonlyMap<FieldNode, GatedState>;
  readonly key: string;
}

/**
 * The branches of an object under some gates that belong together; undefined where types cannot say them. Every valid
 * answer is in one of them.
 */
export function branchesOf(gates: readonly Gate[], from: FieldNode): readonly Branch[] | undefined {
  // Many questions have few conditions: each is looked at once.
  const conditions = new Map(gates.flatMap(({ when }) => when).map((schema) => [canonicalJson(schema), schema]));
  const discriminators = discriminatorsOf([...conditions.values()], from);
  if (discriminators === undefined || discriminators.length === 0) return undefined;
  const count = discriminators.reduce((product, one) => product * (one.classes.length + 1), 1);
  if (count > mostCells) return undefined;
  const byNode = [...Map.groupBy(gates, (gate) => gate.node)].map(
    ([node, own]) =>
      [node, own.map(({ effect, when }) => ({ effect, keys: when.map((schema) => canonicalJson(schema)) }))] as const,
  );
  const boxes: Box[] = [];
  for (const cell of cellsOf(discriminators)) {
    const held = conditionsHeld(conditions, discriminators, cell);
    if (held === undefined) return undefined;
    const states = new Map(byNode.map(([node, own]) => [node, stateOf(own, held)]));
    if (!isPossible(cell, discriminators, states, from)) continue;
    boxes.push({ classes: cell.map((one) => [one]), states, key: JSON.stringify([...states.values()]) });
  }
  return merge(boxes).map(({ classes, states }) => ({
    classes: new Map(discriminators.map((one, index) => [one, classes[index] ?? []])),
    states,
  }));
}

function cellsOf(discriminators: readonly Discriminator[]): readonly Cell[] {
  return discriminators.reduce<readonly Cell[]>(
    (cells, { classes }) => cells.flatMap((cell) => [...classes.keys(), -1].map((index) => [...cell, index])),
    [[]],
  );
}

/** The conditions that hold, by key; undefined where it cannot be told. */
function conditionsHeld(
  conditions: ReadonlyMap<string, Json>,
  discriminators: readonly Discriminator[],
  cell: Cell,
): ReadonlySet<string> | undefined {
  const bare = answersOf(discriminators, cell, false);
  const filled = answersOf(discriminators, cell, true);
  const held = new Set<string>();
  for (const [key, condition] of conditions) {
    const result = holds(condition, bare);
    if (result === undefined || result !== holds(condition, filled)) return undefined;
    if (result) held.add(key);
  }
  return held;
}

interface Answers {
  [key: string]: Json;
}

/** The answers of a cell; objects in which nothing is answered are empty with `filled`, else left out. */
function answersOf(discriminators: readonly Discriminator[], cell: Cell, filled: boolean): Answers {
  const root: Answers = {};
  for (const [index, { path, classes }] of discriminators.entries()) {
    const sample = classes[cell[index] ?? -1]?.sample;
    if (sample === undefined && !filled) continue;
    let place = root;
    for (const key of path.slice(0, -1)) place = (place[key] ??= {}) as Answers;
    const last = path.at(-1) ?? '';
    if (sample !== undefined) place[last] ??= structuredClone(sample);
  }
  return root;
}

interface KeyedGate {
  readonly effect: Gate['effect'];
  /** Of its conditions. */
  readonly keys: readonly string[];
}

function stateOf(gates: readonly KeyedGate[], held: ReadonlySet<string>): GatedState {
  let presence: GatedState['presence'] = 'optional';
  let options: readonly Json[] | undefined;
  for (const { effect, keys } of gates) {
    const isHeld = keys.every((key) => held.has(key));
    if (effect === 'asked') presence = isHeld ? presence : 'never';
    else if (!isHeld) continue;
    else if (effect === 'required') presence = presence === 'never' ? presence : 'required';
    else options = effect.options;
  }
  return { presence, ...(options !== undefined && presence !== 'never' && { options }) };
}

/** A question that is not asked has no answer, one that must be answered has one. */
function isPossible(
  cell: Cell,
  discriminators: readonly Discriminator[],
  states: ReadonlyMap<FieldNode, GatedState>,
  from: FieldNode,
): boolean {
  return discriminators.every(({ node }, index) => {
    const chain: FieldNode[] = [];
    for (let one: FieldNode | undefined = node; one !== undefined && one !== from; one = one.parent) chain.push(one);
    const isAnswered = cell[index] !== -1;
    if (isAnswered) return chain.every((one) => states.get(one)?.presence !== 'never' && !isAbsentAbove(one));
    return !chain.every((one) => states.get(one)?.presence === 'required' || isAlwaysRequired(one));
  });

  /** An object whose presence is itself asked about. */
  function isAbsentAbove(one: FieldNode): boolean {
    return discriminators.some((other, index) => other.node === one && cell[index] === -1);
  }
}

/** Asked of everybody, and by everybody to be answered. What the platform computes, nobody has to send. */
export function isAlwaysRequired(node: FieldNode): boolean {
  return node.requirement.always && node.asked.length === 0 && fieldKind(node.schema) !== 'computed';
}

/** Joins what says the same and differs in the answers to one question only. */
function merge(boxes: readonly Box[]): Box[] {
  const merged = [...boxes];
  for (let one = 0; one < merged.length; one += 1) {
    for (let other = one + 1; other < merged.length; other += 1) {
      const joined = join(merged[one], merged[other]);
      if (joined === undefined) continue;
      merged.splice(other, 1);
      merged[one] = joined;
      other = one;
    }
  }
  return merged;
}

function join(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (one === undefined || other === undefined || one.key !== other.key) return undefined;
  const different = one.classes.flatMap((classes, index) =>
    classes.join() === other.classes[index]?.join() ? [] : [index],
  );
  const [only, ...more] = different;
  if (only === undefined || more.length > 0) return undefined;
  const classes = one.classes.map((own, index) =>
    index === only ? [...own, ...(other.classes[index] ?? [])].sort((a, b) => a - b) : own,
  );
  return { ...one, classes };
}
