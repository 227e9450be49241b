import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../read/content-hash.ts';

const root = join(import.meta.dirname, '..', '..');

/** The rooms whose code has a part in what is emitted. */
const rooms = ['compiler', 'domain', 'web/pages', 'web/messages'];

/** SHA-256 of the compiler itself: what it emits changes only when its sources or its libraries do. */
export async function compilerDigest(): Promise<string> {
  const folders = await Promise.all(rooms.map((room) => readdir(join(root, room), { recursive: true })));
  const files = rooms
    .flatMap((room, index) => (folders[index] ?? []).map((name) => join(room, name)))
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .concat('package.json')
    .sort();
  const hashes = await Promise.all(
    files.map(async (file) => `${file} ${contentHash(await readFile(join(root, file)))}`),
  );
  return contentHash(hashes.join('\n'));
}
