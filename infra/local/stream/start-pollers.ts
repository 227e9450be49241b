import { appendFile } from 'node:fs/promises';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { StreamMappingDescription, SystemDescription } from '../assembly/system-description.ts';
import type { DataFolder } from '../data/open-data-folder.ts';
import type { Clients } from '../resources/create-clients.ts';
import type { Invoke } from '../runtime/invocation.ts';
import { StartFailure } from '../start/start-failure.ts';
import { writeFailureMessage } from './failure-message.ts';
import type { StreamPoller } from './poll-stream.ts';
import { pollStream } from './poll-stream.ts';

/**
 * Starts a poller for each stream mapping of the stacks; its checkpoint is `streams/<table>.<function>.json`.
 * @throws StartFailure if the engine gives a table no stream
 */
export async function startPollers(
  system: SystemDescription,
  clients: Clients,
  invoke: Invoke,
  folder: DataFolder,
): Promise<{ stop: () => Promise<void> }> {
  const logFile = folder.inside('logs', 'streams.log');
  const start = async (mapping: StreamMappingDescription): Promise<StreamPoller> => {
    const { tableName, functionName, failureQueueArn } = mapping;
    const { Table } = await clients.database.send(new DescribeTableCommand({ TableName: tableName }));
    const streamArn = Table?.LatestStreamArn;
    if (streamArn === undefined) {
      throw new StartFailure(`The table ${tableName} has no stream; the database engine must give it one.`);
    }
    const queue = system.queues.find(({ arn }) => arn === failureQueueArn);
    const log = (line: string): void => {
      void appendFile(logFile, `${new Date().toISOString()} ${functionName}: ${line}\n`).catch(() => undefined);
    };
    return pollStream({
      client: clients.streams,
      mapping,
      streamArn,
      file: folder.inside('streams', `${tableName}.${functionName}.json`),
      invoke,
      sendFailure: async (given) => {
        const MessageBody = writeFailureMessage(given);
        log(`gave up: ${MessageBody}`);
        if (queue !== undefined)
          await clients.queues.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }));
      },
      log,
    });
  };
  const pollers = await Promise.all(system.streamMappings.map(start));
  return {
    stop: async () => {
      await Promise.all(pollers.map((poller) => poller.stop()));
    },
  };
}
