import type { DataFolder } from '../data/open-data-folder.ts';
import type { Engine } from './engine.ts';
import { givenEngine } from './engine.ts';
import { forkEngine } from './fork-engine.ts';
import { startDatabaseEngine } from './start-database-engine.ts';

/** The three services that the functions speak to. */
export interface Engines {
  readonly database: Engine;
  readonly objects: Engine;
  readonly queues: Engine;
  /** Variables that point an AWS SDK at them, with credentials and region. */
  readonly environment: Readonly<Record<string, string>>;
  /** Resolves with the name of an engine that ended by itself. */
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the engines, each unless `AWS_ENDPOINT_URL_DYNAMODB`, `_S3` or `_SQS` names one that runs. All at once.
 * @throws StartFailure if one does not start
 */
export async function startEngines(folder: DataFolder, env: NodeJS.ProcessEnv): Promise<Engines> {
  const start = (endpoint: string | undefined, embedded: () => Promise<Engine>): Promise<Engine> =>
    endpoint === undefined || endpoint === '' ? embedded() : Promise.resolve(givenEngine(endpoint));
  const [database, objects, queues] = await Promise.all([
    start(env['AWS_ENDPOINT_URL_DYNAMODB'], () => startDatabaseEngine(folder)),
    start(env['AWS_ENDPOINT_URL_S3'], () => forkEngine('s3', folder)),
    start(env['AWS_ENDPOINT_URL_SQS'], () => forkEngine('sqs', folder)),
  ]);
  return {
    database,
    objects,
    queues,
    environment: {
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      AWS_ENDPOINT_URL_S3: objects.endpoint,
      AWS_ENDPOINT_URL_SQS: queues.endpoint,
      ...credentials(objects, env),
    },
    died: Promise.race([
      database.died.then(() => 'database'),
      objects.died.then(() => 'object'),
      queues.died.then(() => 'queue'),
    ]),
    stop: async () => {
      await Promise.all([database.stop(), objects.stop(), queues.stop()]);
    },
  };
}

/** s3rver checks signatures and knows one pair only; the other embedded engines take any. */
function credentials(objects: Engine, env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const embedded = 'S3RVER';
  if (objects.embedded) return { AWS_ACCESS_KEY_ID: embedded, AWS_SECRET_ACCESS_KEY: embedded };
  return {
    AWS_ACCESS_KEY_ID: env['AWS_ACCESS_KEY_ID'] ?? embedded,
    AWS_SECRET_ACCESS_KEY: env['AWS_SECRET_ACCESS_KEY'] ?? embedded,
    ...(env['AWS_SESSION_TOKEN'] !== undefined && { AWS_SESSION_TOKEN: env['AWS_SESSION_TOKEN'] }),
  };
}
