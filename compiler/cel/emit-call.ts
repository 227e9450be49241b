import type { ASTNode } from '@marcbachmann/cel-js';
import { nearName } from '../read/near-name.ts';
import type { CelType } from './cel-type.ts';
import { call, isKind, isNumeric, mistyped, refuse, unify, type Emission, type Emitted } from './emission.ts';
import { emitHas } from './emit-selection.ts';
import { emitMacro, isMacro } from './emit-macro.ts';
import { emitMatches } from './emit-matches.ts';
import { lengthOf } from './emit-operator.ts';
import { functions, methods, type CelFunction, type Parameter } from './functions.ts';

const special: readonly string[] = ['size', 'matches'];
const macroNames: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'];

/** `name(...)` */
export function emitFunction(emission: Emission, node: ASTNode, name: string, args: readonly ASTNode[]): Emitted {
  if (name === 'has') return emitHas(emission, node, args);
  if (special.includes(name)) return emitSpecial(emission, node, name, args);
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known !== undefined) return emitKnown(emission, node, name, known, args);
  const near = nearName(name, [...Object.keys(functions), ...special, 'has']);
  return refuse(emission, node, 'expression-function', { function: name }, near);
}

/** `value.name(...)` */
export function emitMethod(
  emission: Emission,
  node: ASTNode,
  name: string,
  self: ASTNode,
  args: readonly ASTNode[],
): Emitted {
  if (isMacro(name)) return emitMacro(emission, node, name, self, args);
  if (special.includes(name)) return emitSpecial(emission, node, name, [self, ...args]);
  const known = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (known !== undefined) return emitKnown(emission, node, name, known, [self, ...args]);
  const near = nearName(name, [...Object.keys(methods), ...special, ...macroNames]);
  return refuse(emission, node, 'expression-function', { function: name }, near);
}

function emitSpecial(emission: Emission, node: ASTNode, name: string, args: readonly ASTNode[]): Emitted {
  const [self, pattern] = args;
  if (name === 'matches' && self !== undefined && pattern !== undefined && args.length === 2) {
    return emitMatches(emission, self, pattern);
  }
  if (name !== 'size' || self === undefined || args.length !== 1) return wrongCount(emission, node, name, args.length);
  const value = emission.emit(self);
  const int = { kind: 'int' } as const;
  if (value.type.kind === 'string') {
    return { code: call(emission, 'textLength', value.code), type: int, safe: value.safe, cost: value.cost + 10 };
  }
  if (isKind(value.type, 'list')) return { ...value, code: `${value.code}.length`, type: int };
  if (!isKind(value.type, 'object', 'map')) return mistyped(emission, self, 'string, list or object', value.type);
  return { ...value, code: `Object.keys(${value.code}).length`, type: int, cost: value.cost + 10 };
}

function emitKnown(
  emission: Emission,
  node: ASTNode,
  name: string,
  known: CelFunction,
  args: readonly ASTNode[],
): Emitted {
  const { parameters, optional = 0 } = known;
  if (args.length > parameters.length || args.length < parameters.length - optional) {
    return wrongCount(emission, node, name, args.length);
  }
  const emitted = args.map((arg) => emission.emit(arg));
  const first = emitted[0]?.type ?? { kind: 'dyn' };
  for (const [index, arg] of args.entries()) {
    const [parameter = 'any', { type } = { type: first }] = [parameters[index], emitted[index]];
    if (!accepts(parameter, type, first)) return mistyped(emission, arg, parameter, type);
  }
  const code = known.code(
    emitted.map((one) => one.code),
    (helper, ...rest) => call(emission, helper, ...rest),
  );
  return {
    code,
    type: known.result === 'item' ? itemOf(first) : known.result,
    safe: known.fails !== true && emitted.every(({ safe, type }) => safe && type.kind !== 'dyn'),
    cost: emitted.reduce((sum, { cost, type }) => sum + cost + lengthOf(type), 10),
  };
}

function accepts(parameter: Parameter, type: CelType, first: CelType): boolean {
  switch (parameter) {
    case 'any':
      return true;
    case 'item':
      return unify(itemOf(first), type) !== undefined;
    case 'list':
      return isKind(type, 'list');
    case 'numbers':
      return isKind(type, 'list') && isNumeric(itemOf(type));
    case 'scalars':
      return isKind(type, 'list') && isKind(itemOf(type), 'int', 'number', 'string');
    case 'int':
      return isKind(type, 'int');
    case 'number':
      return isNumeric(type);
    case 'string':
    case 'bool':
      return isKind(type, parameter);
  }
}

function itemOf(type: CelType): CelType {
  return type.kind === 'list' ? type.item : { kind: 'dyn' };
}

function wrongCount(emission: Emission, node: ASTNode, name: string, count: number): Emitted {
  return refuse(emission, node, 'expression-type', { expected: `${name}(...)`, found: `${count} arguments` });
}
