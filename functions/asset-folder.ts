import { readFile } from 'node:fs/promises';
import { contentHash } from '../compiler/read/content-hash.ts';

/** A file that comes with the function. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  /** SHA-256 in hex. */
  readonly hash: string;
  readonly content: Uint8Array;
  /** Its name changes with its content, so it may be kept for ever. */
  readonly isImmutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** Beside the bundle, unless a test says otherwise. */
const folder = process.env['ASSET_FOLDER'] ?? new URL('./public/', import.meta.url).pathname;
const read = new Map<string, Promise<Asset | undefined>>();

/**
 * A file of the `public` folder, or nothing where there is none. A path is plain names and slashes, so it cannot leave
 * the folder; files are read once.
 */
export function readAsset(path: string): Promise<Asset | undefined> {
  const known = read.get(path);
  if (known !== undefined) return known;
  const asset = load(path);
  asset.then((found) => found && read.set(path, asset)).catch(() => undefined);
  return asset;
}

async function load(path: string): Promise<Asset | undefined> {
  const isPlain = path.length <= 200 && path.split('/').every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name));
  const type = types[path.slice(path.lastIndexOf('.') + 1)];
  if (!isPlain || type === undefined) return undefined;
  const content = await readFile(`${folder}/${path}`).catch(() => undefined);
  if (content === undefined) return undefined;
  const isImmutable = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(path) && path.startsWith('console/assets/');
  return { path, type, hash: contentHash(content), content, isImmutable };
}
