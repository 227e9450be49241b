import type { CatalogueEntry, Manifest } from '../../domain/catalogue/entry.ts';
import type { Plan } from '../../domain/plan.ts';
import { canonicalJson } from '../read/canonical-json.ts';
import { contentHash } from '../read/content-hash.ts';

/** What a page holds in place of its version until the version is known. */
export const versionPlaceholder = '0'.repeat(64);

/** The files of a compiled version by name, and the manifest that names them. */
export interface Artefacts {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Names a version after its content. Pages hold the version they belong to, so the name is taken while they hold
 * `versionPlaceholder`, and is put into them afterwards.
 */
export function sealArtefacts(plan: Plan, files: ReadonlyMap<string, string>): Artefacts {
  const version = contentHash(canonicalJson(hashes(files)));
  const sealed = new Map(
    [...files].map(([name, content]) => [
      name,
      name.endsWith('.html') ? content.replaceAll(versionPlaceholder, version) : content,
    ]),
  );
  return { manifest: { code: plan.code, version, entry: catalogueEntry(plan), files: hashes(sealed) }, files: sealed };
}

function hashes(files: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, content]) => [name, contentHash(content)]),
  );
}

function catalogueEntry(plan: Plan): CatalogueEntry {
  const { guide } = plan;
  return {
    code: plan.code,
    title: plan.title,
    ...(plan.description !== undefined && { description: plan.description }),
    itemType: guide.itemType,
    owner: guide.owner,
    audience: guide.audience,
    levels: guide.levels,
    visits: guide.visits.count,
    promised: guide.time.promised,
    ...(guide.depth !== undefined && { depth: guide.depth }),
    ...(guide.open !== undefined && { open: guide.open }),
    languages: plan.languages,
  };
}
