import type { ASTNode } from '@marcbachmann/cel-js';
import { call, isKind, mistyped, refuse, type Emission, type Emitted } from './emission.ts';
import { lengthOf } from './emit-operator.ts';

const macros: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'existsOne', 'map', 'filter']);

export function isMacro(name: string): boolean {
  return macros.has(name);
}

/** `list.all(x, test)`, `exists`, `exists_one`, `filter`, `map(x, value)` and `map(x, test, value)`. */
export function emitMacro(
  emission: Emission,
  node: ASTNode,
  name: string,
  holder: ASTNode,
  args: readonly ASTNode[],
): Emitted {
  const list = emission.emit(holder);
  if (!isKind(list.type, 'list')) return mistyped(emission, holder, 'list', list.type);
  const [variable, ...bodies] = args;
  const wanted = name === 'map' ? [1, 2] : [1];
  if (variable?.op !== 'id' || !wanted.includes(bodies.length)) {
    return refuse(emission, node, 'expression-type', { expected: `list.${name}(x, ...)`, found: `${args.length}` });
  }
  const code = emission.freshName(variable.args);
  const item = list.type.kind === 'list' ? list.type.item : list.type;
  const variables = new Map([...emission.variables, [variable.args, { code, type: item }] as const]);
  const emitted = bodies.map((body) => emission.emit(body, variables));
  const result = emitted.at(-1);
  const test = name === 'map' && emitted.length === 1 ? undefined : emitted[0];
  if (result === undefined) return list;
  if (test !== undefined && !isKind(test.type, 'bool')) {
    return mistyped(emission, bodies[0] ?? node, 'bool', test.type);
  }
  const length = lengthOf(list.type);
  const cost = list.cost + length * emitted.reduce((sum, one) => sum + one.cost, 1);
  const safe = list.safe && list.type.kind !== 'dyn' && emitted.every((one) => one.safe);
  const ask = (one: Emitted): string => `(${code})=>${one.code}`;
  const same = { cost, safe, type: { kind: 'list', item, maxItems: length } } as const;
  switch (name) {
    case 'filter':
      return { ...same, code: `${list.code}.filter(${ask(result)})` };
    case 'map': {
      const kept = emitted.length === 1 || test === undefined ? list.code : `${list.code}.filter(${ask(test)})`;
      const ofItemOnly = ![...emission.variables.values()].some((outer) => mentions(result.code, outer.code));
      return {
        ...same,
        type: { kind: 'list', item: result.type, maxItems: length },
        code:
          !result.safe && ofItemOnly ? call(emission, 'mapGiven', kept, ask(result)) : `${kept}.map(${ask(result)})`,
      };
    }
    default: {
      const answer = { cost, safe, type: { kind: 'bool' } } as const;
      return { ...answer, code: emitQuantifier(emission, name, list.code, ask(result), result.safe) };
    }
  }
}

/** Whether some code may read a variable; a text that holds its name counts too, to be sure. */
function mentions(code: string, variable: string): boolean {
  return code.split(/[^\w$]/).includes(variable);
}

function emitQuantifier(emission: Emission, name: string, list: string, test: string, safe: boolean): string {
  if (name === 'exists_one' || name === 'existsOne') return call(emission, 'existsOne', list, test);
  if (!safe) return call(emission, name, list, test);
  return name === 'all' ? `${list}.every(${test})` : `${list}.some(${test})`;
}
