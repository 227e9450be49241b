export const partsBase = 'https://banshi.dev/parts/';

/** The `$id` of the part in a file, by its path below `parts/`: `codes/gender.json` is `.../parts/codes/gender`. */
export function partId(name: string): string {
  return `${partsBase}${name.replace(/\.json$/, '')}`;
}
