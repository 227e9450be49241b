import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BundleError } from './bundle-error.ts';

/**
 * The file of each handler, by the name of its function.
 * @throws BundleError if a file is missing
 */
export function findHandlers(folder: string, names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => {
      const file = join(folder, `${name}.ts`);
      if (!existsSync(file)) {
        throw new BundleError(`${file} is missing, but functions/routes.ts names the handler "${name}".`);
      }
      return [name, file];
    }),
  );
}
