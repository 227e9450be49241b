import type { SystemDescription } from '../assembly/system-description.ts';
import { createBucket } from './create-bucket.ts';
import type { Clients } from './create-clients.ts';
import { createQueues } from './create-queues.ts';
import { createTable } from './create-table.ts';

/**
 * Makes what the stacks describe and is not there yet: tables with indexes, streams and time to live, buckets, queues.
 * Doing it again changes nothing.
 * @throws StartFailure if a table stands with other keys than the stacks now say
 */
export async function createResources(clients: Clients, system: SystemDescription): Promise<void> {
  await Promise.all([
    ...system.tables.map((table) => createTable(clients.database, table)),
    ...system.buckets.map((bucket) => createBucket(clients.objects, bucket)),
    createQueues(clients.queues, system.queues),
  ]);
}
