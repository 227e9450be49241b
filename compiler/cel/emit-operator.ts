import type { ASTNode } from '@marcbachmann/cel-js';
import { nameOfType, type CelType } from './cel-type.ts';
import { call, isKind, isNumeric, mistyped, refuse, unify, type Emission, type Emitted } from './emission.ts';

type Pair = readonly [ASTNode, ASTNode];

/** `&&` and `||`, which may ignore a failing side: natively where the left side cannot fail. */
export function emitLogic(emission: Emission, op: '&&' | '||', sides: Pair): Emitted {
  const [a, b] = sides.map((side) => {
    const emitted = emission.emit(side);
    return isKind(emitted.type, 'bool') ? emitted : mistyped(emission, side, 'bool', emitted.type);
  }) as [Emitted, Emitted];
  const code = a.safe
    ? `(${a.code}${op}${b.code})`
    : call(emission, op === '&&' ? 'and' : 'or', `()=>${a.code}`, `()=>${b.code}`);
  return { code, type: { kind: 'bool' }, safe: a.safe && b.safe, cost: a.cost + b.cost };
}

export function emitNot(emission: Emission, node: ASTNode): Emitted {
  const value = emission.emit(node);
  if (!isKind(value.type, 'bool')) return mistyped(emission, node, 'bool', value.type);
  return { ...value, code: `!${value.code}`, type: { kind: 'bool' } };
}

export function emitNegation(emission: Emission, node: ASTNode): Emitted {
  const value = emission.emit(node);
  if (!isNumeric(value.type)) return mistyped(emission, node, 'number', value.type);
  return { ...value, code: `(0-${value.code})` };
}

/** `==`, `!=`, `<`, `<=`, `>`, `>=`. */
export function emitComparison(emission: Emission, node: ASTNode, op: string, sides: Pair): Emitted {
  const [a, b] = [emission.emit(sides[0]), emission.emit(sides[1])];
  const common = isNull(a) || isNull(b) ? a.type : unify(a.type, b.type);
  const cost = a.cost + b.cost + 1;
  if (common === undefined) return mistyped(emission, node, nameOfType(a.type), b.type);
  const result = { type: { kind: 'bool' }, safe: a.safe && b.safe, cost } as const;
  if (op === '==' || op === '!=') {
    const scalar = isKind(common, 'bool', 'int', 'number', 'string') && common.kind !== 'dyn';
    const same = scalar ? `(${a.code}===${b.code})` : call(emission, 'sameValue', a.code, b.code);
    return { ...result, code: op === '==' ? same : `!${same}`, cost: cost + lengthOf(a.type) };
  }
  if (!isKind(common, 'int', 'number', 'string', 'bool')) return mistyped(emission, node, 'number or string', common);
  // Dates are digits and hyphens, which compare the same in any way.
  const plain = common.kind !== 'string' || isDate(a.type) || isDate(b.type);
  if (plain) return { ...result, code: `(${a.code}${op}${b.code})` };
  return { ...result, code: `(${call(emission, 'compareText', a.code, b.code)}${op}0)` };
}

const arithmetic: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' };

/** `+`, `-`, `*`, `/`, `%` on numbers; `+` on strings and lists. Integers divide towards zero, as in CEL. */
export function emitArithmetic(emission: Emission, node: ASTNode, op: string, sides: Pair): Emitted {
  const [a, b] = [emission.emit(sides[0]), emission.emit(sides[1])];
  const common = unify(a.type, b.type);
  const both = { safe: a.safe && b.safe, cost: a.cost + b.cost + 1 };
  if (common === undefined) return mistyped(emission, node, nameOfType(a.type), b.type);
  if (op === '+' && common.kind === 'string')
    return { ...both, code: `(${a.code}+${b.code})`, type: { kind: 'string' } };
  if (op === '+' && common.kind === 'list') {
    const maxItems = lengthOf(a.type) + lengthOf(b.type);
    return {
      code: `[...${a.code},...${b.code}]`,
      type: { ...common, maxItems },
      safe: both.safe,
      cost: both.cost + maxItems,
    };
  }
  if (!isNumeric(common)) return mistyped(emission, node, 'number', common);
  const whole = a.type.kind === 'int' && b.type.kind === 'int';
  if (op === '%') {
    if (!whole && common.kind !== 'dyn') return mistyped(emission, node, 'int', common);
    return { ...both, safe: false, code: call(emission, 'remainder', a.code, b.code), type: { kind: 'int' } };
  }
  const name = op === '/' && whole ? 'divideInt' : (arithmetic[op] ?? 'add');
  const safe = both.safe && op !== '/' && common.kind !== 'dyn';
  return {
    ...both,
    safe,
    code: call(emission, name, a.code, b.code),
    type: whole ? { kind: 'int' } : { kind: 'number' },
  };
}

/** `value in list`, `'key' in object`. */
export function emitMembership(emission: Emission, node: ASTNode, sides: Pair): Emitted {
  const [value, holder] = [emission.emit(sides[0]), emission.emit(sides[1])];
  const both = { type: { kind: 'bool' }, safe: value.safe && holder.safe } as const;
  const cost = value.cost + holder.cost;
  if (holder.type.kind === 'object' || holder.type.kind === 'map') {
    if (!isKind(value.type, 'string')) return mistyped(emission, sides[0], 'string', value.type);
    return { ...both, code: `(${call(emission, 'own', holder.code, value.code)}!==undefined)`, cost: cost + 1 };
  }
  if (!isKind(holder.type, 'list')) return mistyped(emission, sides[1], 'list or object', holder.type);
  const item = holder.type.kind === 'list' ? holder.type.item : ({ kind: 'dyn' } as const);
  if (unify(value.type, item) === undefined) return mistyped(emission, node, nameOfType(item), value.type);
  const code = `(${call(emission, 'indexOf', holder.code, value.code)}>=0)`;
  return { ...both, code, cost: cost + lengthOf(holder.type) };
}

/** `condition ? a : b` */
export function emitChoice(emission: Emission, node: ASTNode, parts: readonly [ASTNode, ASTNode, ASTNode]): Emitted {
  const [condition, a, b] = parts.map((part) => emission.emit(part)) as [Emitted, Emitted, Emitted];
  if (!isKind(condition.type, 'bool')) return mistyped(emission, parts[0], 'bool', condition.type);
  const type = unify(a.type, b.type);
  if (type === undefined) return mistyped(emission, node, nameOfType(a.type), b.type);
  return {
    code: `(${condition.code}?${a.code}:${b.code})`,
    type,
    safe: condition.safe && a.safe && b.safe,
    cost: condition.cost + Math.max(a.cost, b.cost),
  };
}

/** `[a, b]`, whose items have one type. */
export function emitList(emission: Emission, node: ASTNode, items: readonly ASTNode[]): Emitted {
  const emitted = items.map((item) => emission.emit(item));
  let item: CelType = { kind: 'dyn' };
  for (const { type } of emitted) {
    const common = unify(item, type);
    if (common === undefined)
      return refuse(emission, node, 'expression-type', { expected: nameOfType(item), found: nameOfType(type) });
    item = common;
  }
  return {
    code: `[${emitted.map(({ code }) => code).join()}]`,
    type: { kind: 'list', item, maxItems: items.length },
    safe: emitted.every(({ safe }) => safe),
    cost: emitted.reduce((sum, { cost }) => sum + cost, 1),
  };
}

/** `{'key': value}` with keys that are strings. */
export function emitMap(emission: Emission, node: ASTNode, entries: readonly (readonly [ASTNode, ASTNode])[]): Emitted {
  const keys = entries.map(([key]) => emission.emit(key));
  const values = entries.map(([, value]) => emission.emit(value));
  const wrong = keys.find(({ type }) => !isKind(type, 'string'));
  if (wrong !== undefined) return mistyped(emission, node, 'string', wrong.type);
  const value = values
    .map(({ type }) => type)
    .reduce<CelType>((a, b) => unify(a, b) ?? { kind: 'dyn' }, { kind: 'dyn' });
  return {
    code: `Object.fromEntries([${keys.map(({ code }, index) => `[${code},${values[index]?.code ?? ''}]`).join()}])`,
    type: { kind: 'map', value },
    safe: [...keys, ...values].every(({ safe }) => safe),
    cost: [...keys, ...values].reduce((sum, { cost }) => sum + cost, 1),
  };
}

export function lengthOf(type: CelType): number {
  return type.kind === 'list' ? type.maxItems : 1;
}

function isNull({ type }: Emitted): boolean {
  return type.kind === 'null';
}

function isDate(type: CelType): boolean {
  return type.kind === 'string' && type.date === true;
}
