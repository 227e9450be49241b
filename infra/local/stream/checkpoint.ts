import { open, readFile, rename } from 'node:fs/promises';

/** How far a stream has been taken, per shard. */
export interface Checkpoint {
  /** Another stream of the same table starts from its beginning. */
  readonly streamArn: string;
  readonly shards: Readonly<Record<string, ShardPosition>>;
}

export interface ShardPosition {
  /** The last sequence number that was dealt with. */
  readonly sequenceNumber?: string;
  /** The shard has ended and everything in it was dealt with. */
  readonly closed?: boolean;
}

/** The checkpoint in `file`; an empty one if there is none yet, or it is of another stream. */
export async function loadCheckpoint(file: string, streamArn: string): Promise<Checkpoint> {
  try {
    const saved: Checkpoint = JSON.parse(await readFile(file, 'utf8'));
    if (saved.streamArn === streamArn) return saved;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return { streamArn, shards: {} };
}

/**
 * Replaces the checkpoint in `file` as a whole: written beside it, synced, renamed. Whenever the process dies there is
 * the one before or the new one, so a crash repeats records but never skips any.
 */
export async function saveCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const next = `${file}.new`;
  const handle = await open(next, 'w');
  try {
    await handle.writeFile(JSON.stringify(checkpoint));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}
