import { join } from 'node:path';

/** The repository's own `schemas/`. */
export const builtInSchemas = join(import.meta.dirname, '..', '..', 'schemas');
