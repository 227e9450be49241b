import type { ASTNode } from '@marcbachmann/cel-js';
import { nearName } from '../read/near-name.ts';
import type { CelType } from './cel-type.ts';
import { call, isKind, isNumeric, mistyped, refuse, type Emission, type Emitted } from './emission.ts';
import { fieldNames, fieldOf } from './type-of-schema.ts';

const plainName = /^[A-Za-z_$][\w$]*$/;

/** A variable by its name. */
export function emitName(emission: Emission, node: ASTNode, name: string): Emitted {
  const variable = emission.variables.get(name);
  if (variable !== undefined) return { ...variable, safe: true, cost: 1 };
  const near = nearName(name, [...emission.variables.keys()]);
  return refuse(emission, node, 'expression-field', { field: name }, near);
}

/** `object.field`: fails as absent where the answer may be missing and is. */
export function emitField(emission: Emission, node: ASTNode, holder: ASTNode, name: string): Emitted {
  const object = emission.emit(holder);
  const found = fieldIn(emission, node, object.type, name);
  if ('code' in found) return found;
  const read = readField(emission, object, name);
  const cost = object.cost + 1;
  if (found.certain && object.safe) return { code: read, type: found.type, safe: true, cost };
  return { code: found.certain ? read : call(emission, 'given', read), type: found.type, safe: false, cost };
}

function fieldIn(
  emission: Emission,
  node: ASTNode,
  type: CelType,
  name: string,
): { readonly type: CelType; readonly certain: boolean } | Emitted {
  if (type.kind === 'map') return { type: type.value, certain: false };
  if (type.kind === 'dyn') return { type, certain: false };
  if (type.kind !== 'object') return mistyped(emission, node, 'object', type);
  const field = fieldOf(type.schemas, name);
  if (field !== undefined) return field;
  const names = fieldNames(type.schemas);
  // An object whose schema names no field is taken as it comes.
  if (names.length === 0) return { type: { kind: 'dyn' }, certain: false };
  return refuse(emission, node, 'expression-field', { field: name }, nearName(name, names));
}

function readField(emission: Emission, object: Emitted, name: string): string {
  if (name in Object.prototype || object.type.kind !== 'object') {
    return call(emission, 'own', object.code, JSON.stringify(name));
  }
  return plainName.test(name) ? `${object.code}.${name}` : `${object.code}[${JSON.stringify(name)}]`;
}

/** `list[index]` and `object['field']`. */
export function emitIndex(emission: Emission, node: ASTNode, holder: ASTNode, index: ASTNode): Emitted {
  if (index.op === 'value' && typeof index.args === 'string') return emitField(emission, node, holder, index.args);
  const [list, at] = [emission.emit(holder), emission.emit(index)];
  if (list.type.kind === 'map' && isKind(at.type, 'string')) {
    const read = call(emission, 'own', list.code, at.code);
    return { code: call(emission, 'given', read), type: list.type.value, safe: false, cost: list.cost + at.cost };
  }
  if (!isKind(list.type, 'list')) return mistyped(emission, holder, 'list', list.type);
  if (!isNumeric(at.type) || at.type.kind === 'number') return mistyped(emission, index, 'int', at.type);
  const type = list.type.kind === 'list' ? list.type.item : list.type;
  return { code: call(emission, 'itemAt', list.code, at.code), type, safe: false, cost: list.cost + at.cost };
}

/**
 * `has(object.field)`: whether the answer was given. Unlike plain CEL it is false, not an error, where the object
 * itself was not given either: a page that is not asked answers nothing.
 */
export function emitHas(emission: Emission, node: ASTNode, args: readonly ASTNode[]): Emitted {
  const [selection] = args;
  if (args.length !== 1 || selection?.op !== '.') {
    return refuse(emission, node, 'expression-type', { expected: 'has(object.field)', found: 'has(...)' });
  }
  const [holder, name] = selection.args;
  const object = emission.emit(holder);
  const found = fieldIn(emission, selection, object.type, name);
  if ('code' in found) return found;
  const read = readField(emission, object, name);
  const code = object.safe ? `(${read}!==undefined)` : call(emission, 'has', `()=>${read}`);
  return { code, type: { kind: 'bool' }, safe: object.safe, cost: object.cost + 1 };
}
