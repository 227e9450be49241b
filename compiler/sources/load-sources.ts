import type { Reference } from '../../domain/reference.ts';
import type { FileDiagnostic } from '../diagnostic.ts';
import { contentHash } from '../read/content-hash.ts';
import type { Parts } from '../read/resolve-references.ts';
import { toFileDiagnostic } from '../to-file-diagnostic.ts';
import { readParts } from './read-parts.ts';
import { readReference } from './read-reference.ts';
import { loadFiles, type SourceFile } from './source-file.ts';

/** Everything that is compiled: the affairs of a folder and what they refer to. */
export interface Sources {
  readonly affairs: readonly SourceFile[];
  readonly parts: Parts;
  /** The files that `parts` were read from. */
  readonly partFiles: readonly SourceFile[];
  readonly reference: Reference;
  /** Mistakes in parts and reference data. */
  readonly diagnostics: readonly FileDiagnostic[];
  /** SHA-256 of all that every affair may depend on. */
  readonly digest: string;
}

/**
 * Reads a folder with the layout of `schemas/`. Parts, departments and calendars that it lacks are taken from
 * `builtIn`; affairs never are.
 */
export async function loadSources(schemas: string, builtIn: string): Promise<Sources> {
  const [affairs, partFiles, departments, calendars] = await Promise.all([
    loadFiles('affairs', schemas, schemas),
    loadFiles('parts', schemas, builtIn),
    loadFiles('departments', schemas, builtIn),
    loadFiles('calendars', schemas, builtIn),
  ]);
  const { parts, diagnostics } = readParts(partFiles);
  const { reference, diagnostics: wrong } = readReference(departments, calendars);
  const digest = contentHash(
    [...partFiles, ...departments, ...calendars].map((file) => `${file.name} ${contentHash(file.text)}`).join('\n'),
  );
  const empty = affairs.length > 0 ? [] : [{ code: 'no-affairs', pointer: '', params: {} }];
  const found = [...diagnostics, ...wrong, ...empty.map((one) => toFileDiagnostic(one, schemas, '', new Map()))];
  return { affairs, parts, partFiles, reference, diagnostics: found, digest };
}
