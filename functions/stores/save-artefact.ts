import { contentHash } from '../../compiler/read/content-hash.ts';
import { headObject, putObject } from './objects.ts';

const types: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

/** Whether the bucket holds an artefact. */
export async function hasArtefact(hash: string): Promise<boolean> {
  return (await headObject(`artefacts/${hash}`)) !== undefined;
}

/** Stores an artefact under its SHA-256. Throws where its bytes have another. */
export async function saveArtefact(hash: string, bytes: Uint8Array, fileName: string): Promise<void> {
  if (contentHash(bytes) !== hash) throw new Error(`${fileName} is not what its manifest says; compile again.`);
  const type = types[fileName.slice(fileName.lastIndexOf('.'))] ?? 'application/octet-stream';
  await putObject(`artefacts/${hash}`, bytes, { 'content-type': type });
}
