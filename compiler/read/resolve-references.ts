import type { Report } from '../diagnostic.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { joinPointer, valueAt } from './json-pointer.ts';
import { mapSubschemas } from './map-subschemas.ts';
import { mergeSchemas } from './merge-schemas.ts';
import { nearName } from './near-name.ts';
import { partsBase } from './part-id.ts';
import { walkSchemas } from './walk-schemas.ts';

/** Authored parts and code lists by `$id`. */
export type Parts = ReadonlyMap<string, JsonObject>;

/** No affair needs more subschemas; a file of a few lines could otherwise name billions. */
const maxSubschemas = 60_000;

/** Where the walk stands: which document, and how many answers below the root of the part it came through. */
interface Place {
  readonly base: string;
  readonly document: JsonObject;
  /** Pointer in the affair that diagnostics name. */
  readonly pointer: string;
  readonly partDepth?: number;
  readonly open: readonly string[];
}

/**
 * The schema with every `$ref` replaced by what it names (2020-12 core, section 8.2.3): `/parts/<name>`,
 * `/parts/codes/<list>`, their full addresses, and `#/...` or `#anchor` of the same document, with what stands beside
 * the `$ref` merged over it. The innermost part's name stays as `x-part`. `x-when` pointers of a part, which count
 * from the root of the part, become relative JSON pointers. Circles and unknown names are reported and read as `{}`.
 */
export function resolveReferences(document: JsonObject, base: string, parts: Parts, report: Report): JsonObject {
  let count = 0;
  const resolved = resolve(document, { base, document, pointer: '', open: [] });
  return isObject(resolved) ? resolved : {};

  function resolve(value: Json, place: Place): Json {
    if (!isObject(value)) return value;
    count += 1;
    if (count === maxSubschemas) report('schema-too-large', '', { limit: maxSubschemas });
    if (count >= maxSubschemas) return {};
    const { $ref, $defs: _definitions, ...beside } = value;
    const own = mapSubschemas(rebase(beside, place.partDepth), (subschema, path) =>
      resolve(subschema, {
        ...place,
        pointer: joinPointer(place.pointer, ...path),
        ...(place.partDepth !== undefined && { partDepth: place.partDepth + answersBelow(path[0]) }),
      }),
    );
    if ($ref === undefined) return own;
    const target = typeof $ref === 'string' ? follow($ref, place) : undefined;
    if (target === undefined) return own;
    return Object.keys(own).length === 0 ? target : mergeSchemas(target, own);
  }

  function follow(reference: string, place: Place): JsonObject | undefined {
    const at = joinPointer(place.pointer, '$ref');
    const address = URL.canParse(reference, place.base) ? new URL(reference, place.base).href : reference;
    const [home = '', fragment = ''] = address.split('#');
    if (place.open.includes(address)) {
      report('reference-circle', at, { reference });
      return undefined;
    }
    const same = home === place.base;
    const target = same ? place.document : parts.get(home);
    if (target === undefined) {
      const isCodeList = home.startsWith(`${partsBase}codes/`);
      const short = (id: string): string => id.replace('https://banshi.dev', '');
      const near = nearName(short(home), [...parts.keys()].map(short));
      report(isCodeList ? 'unknown-code-list' : 'unknown-part', at, { reference }, near);
      return undefined;
    }
    const found = inDocument(target, decodeFragment(fragment));
    if (found === undefined) {
      report('unknown-reference', at, { reference });
      return undefined;
    }
    const { $schema: _schema, $id: _id, ...schema } = found;
    const inPart = home.startsWith(partsBase);
    const result = resolve(schema, {
      base: home,
      document: target,
      pointer: place.pointer,
      open: [...place.open, address],
      ...(inPart && { partDepth: same ? (place.partDepth ?? 0) : 0 }),
    });
    if (!isObject(result)) return undefined;
    return inPart && fragment === '' && result['x-part'] === undefined
      ? { ...result, 'x-part': home.slice(partsBase.length) }
      : result;
  }
}

function inDocument(document: JsonObject, fragment: string): JsonObject | undefined {
  if (fragment === '' || fragment.startsWith('/')) {
    const found = valueAt(document, fragment);
    return isObject(found) ? found : undefined;
  }
  for (const { schema } of walkSchemas(document)) if (schema['$anchor'] === fragment) return schema;
  return undefined;
}

/** Percent-decoded as RFC 6901, section 6, wants it; what is not decodable names nothing. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function answersBelow(keyword: string | number | undefined): number {
  return keyword === 'properties' || keyword === 'items' ? 1 : 0;
}

/** Pointers that count from the root of a part, written so that they hold wherever the part is used. */
function rebase(schema: JsonObject, partDepth: number | undefined): JsonObject {
  const when = schema['x-when'];
  if (partDepth === undefined || !isObject(when)) return schema;
  const relative = Object.entries(when).map(([key, value]) => [
    key.startsWith('/') ? `${partDepth}${key}` : key,
    value,
  ]);
  return { ...schema, 'x-when': Object.fromEntries(relative) as JsonObject };
}
