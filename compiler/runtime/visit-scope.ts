import { below, isRecord } from './shape.ts';

/** A value in the answers, its pointer, and which items of which lists lead to it. */
export interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly indices: readonly number[];
}

/** Every value at a pointer of the plan, whose `-` stands for each item in turn; a number is that item. None where something is missing. */
export function placesAt(root: unknown, pointer: string): readonly Place[] {
  let places: readonly Place[] = [{ value: root, pointer: '', indices: [] }];
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    places = places.flatMap((place) => childrenAt(place, key));
  }
  return places;
}

function childrenAt({ value, pointer, indices }: Place, key: string): readonly Place[] {
  if (Array.isArray(value)) {
    const place = (item: unknown, index: number): Place => ({
      value: item,
      pointer: below(pointer, index),
      indices: [...indices, index],
    });
    if (key === '-') return value.map(place);
    return /^[0-9]+$/.test(key) && Number(key) < value.length ? [place(value[Number(key)], Number(key))] : [];
  }
  if (!isRecord(value) || !Object.hasOwn(value, key)) return [];
  return [{ value: value[key], pointer: below(pointer, key), indices }];
}

/** `pointer` with its `-` replaced by the items in `indices`, from the left. */
export function concrete(pointer: string, indices: readonly number[]): string {
  let at = 0;
  return pointer.replace(/\/-(?=\/|$)/g, (step) => (at < indices.length ? `/${indices[at++]}` : step));
}
