import type { ShapePlan } from './validator-shape.ts';

/** Every format in a shape. */
export function formatsIn(shape: ShapePlan): readonly string[] {
  const below = [
    ...(shape.properties?.values() ?? []),
    ...(shape.patterns ?? []).map(([, one]) => one),
    ...(shape.items === undefined ? [] : [shape.items]),
  ];
  return [...(shape.format === undefined ? [] : [shape.format]), ...below.flatMap(formatsIn)];
}

/** The shape as JavaScript; `normaliserOf` names the function that normalises a format. */
export function emitShape(shape: ShapePlan, normaliserOf: (format: string) => string): string {
  const parts: string[] = [];
  if (shape.properties !== undefined) {
    const entries = [...shape.properties].map(([key, one]) => `${emitKey(key)}:${emitShape(one, normaliserOf)}`);
    parts.push(`properties:{${entries.join()}}`);
    if (shape.open === true) parts.push('open:true');
  }
  if (shape.patterns !== undefined) {
    const list = shape.patterns.map(
      ([pattern, one]) => `[new RegExp(${JSON.stringify(pattern)},"u"),${emitShape(one, normaliserOf)}]`,
    );
    parts.push(`patterns:[${list.join()}]`);
  }
  if (shape.items !== undefined) parts.push(`items:${emitShape(shape.items, normaliserOf)}`);
  if (shape.maxItems !== undefined) parts.push(`maxItems:${shape.maxItems}`);
  if (shape.text !== undefined) parts.push(`text:${shape.text}`);
  if (shape.format !== undefined) parts.push(`normalise:${normaliserOf(shape.format)}`);
  return `{${parts.join()}}`;
}

function emitKey(key: string): string {
  if (key === '__proto__') throw new RangeError('a field cannot be called __proto__');
  return JSON.stringify(key);
}
