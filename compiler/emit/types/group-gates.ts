import type { FieldNode } from '../../model/affair-model.ts';
import { canonicalJson } from '../../read/canonical-json.ts';
import { branchesOf, type Branch } from './branch.ts';
import { discriminatorsOf } from './discriminator.ts';
import type { Gate } from './gate.ts';

/** Most branches of one object, those of its unions multiplied: what is more stays optional. */
const mostBranches = 24;

/**
 * The unions whose intersection an object is, each a list of branches. Gates that share a question are one union as long
 * as that is small; otherwise each condition is one.
 */
export function unionsOf(gates: readonly Gate[], from: FieldNode): readonly (readonly Branch[])[] {
  let room = mostBranches;
  const unions: (readonly Branch[])[] = [];
  const take = (group: readonly Gate[]): boolean => {
    const branches = branchesOf(group, from);
    if (branches === undefined || branches.length > room) return false;
    if (branches.length < 2) return true;
    room = Math.floor(room / branches.length);
    unions.push(branches);
    return true;
  };
  for (const group of groupGates(gates, from)) {
    if (take(group)) continue;
    for (const [, single] of Map.groupBy(group, (gate) => canonicalJson(gate.when))) take(single);
  }
  return unions;
}

/** Gates in groups that share no question; those whose conditions types cannot say are left out. */
function groupGates(gates: readonly Gate[], from: FieldNode): readonly (readonly Gate[])[] {
  let groups: readonly { readonly pointers: ReadonlySet<string>; readonly gates: readonly Gate[] }[] = [];
  for (const gate of gates) {
    const asked = discriminatorsOf(gate.when, from);
    if (asked === undefined) continue;
    const pointers = new Set([gate.node.pointer, ...asked.map(({ node }) => node.pointer)]);
    const touched = groups.filter((group) => [...pointers].some((pointer) => group.pointers.has(pointer)));
    const joined = {
      pointers: new Set([...touched.flatMap((group) => [...group.pointers]), ...pointers]),
      gates: [...touched.flatMap((group) => group.gates), gate],
    };
    groups = [...groups.filter((group) => !touched.includes(group)), joined];
  }
  return groups.map((group) => group.gates);
}
