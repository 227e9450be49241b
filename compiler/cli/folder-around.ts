import { dirname, resolve } from 'node:path';

/**
 * The folder with the layout of `schemas/` that the affairs named stand in, so that they find the parts and samples
 * beside them: `x` for `x/affairs/education/school-bus.json`. Undefined where they stand in none, or in several.
 */
export function folderAround(files: readonly string[]): string | undefined {
  const folders = new Set(files.map((file) => /^(.*)[/\\]affairs(?:[/\\].*)?$/.exec(dirname(resolve(file)))?.[1]));
  const [folder] = folders;
  return folders.size === 1 ? folder : undefined;
}
