import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { localRegion } from '../assembly/local-names.ts';
import type { Engines } from '../engines/start-engines.ts';

/** The SDK clients with which the local system itself sets up and polls the engines. */
export interface Clients {
  readonly database: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly objects: S3Client;
  readonly queues: SQSClient;
}

/** Creates clients for the engines; nothing is taken from the shell's AWS configuration. */
export function createClients(engines: Engines, env: NodeJS.ProcessEnv): Clients {
  const { environment } = engines;
  const token = environment['AWS_SESSION_TOKEN'];
  const shared = {
    region: localRegion,
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
      ...(token !== undefined && { sessionToken: token }),
    },
  };
  const streams = env['AWS_ENDPOINT_URL_DYNAMODB_STREAMS'] ?? engines.database.endpoint;
  return {
    database: new DynamoDBClient({ ...shared, endpoint: engines.database.endpoint }),
    streams: new DynamoDBStreamsClient({ ...shared, endpoint: streams }),
    objects: signBucketPaths(new S3Client({ ...shared, endpoint: engines.objects.endpoint, forcePathStyle: true })),
    queues: new SQSClient({ ...shared, endpoint: engines.queues.endpoint, useQueueUrlAsEndpoint: false }),
  };
}

/**
 * The SDK signs `/bucket/` for what concerns a whole bucket, s3rver checks against `/bucket`: without the last slash both
 * agree. Functions are not concerned, they speak of objects.
 */
function signBucketPaths(client: S3Client): S3Client {
  client.middlewareStack.add(
    (next) => (given) => {
      const { request } = given;
      if (typeof request === 'object' && request !== null && 'path' in request && typeof request.path === 'string') {
        request.path = request.path.replace(/(.)\/$/, '$1');
      }
      return next(given);
    },
    { step: 'build', name: 'signBucketPaths' },
  );
  return client;
}
