import type { SQSClient } from '@aws-sdk/client-sqs';
import { CreateQueueCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { QueueDescription } from '../assembly/system-description.ts';

/** Makes queues that are missing, then sets timeouts and redrive policies of all as the stacks say. */
export async function createQueues(client: SQSClient, queues: readonly QueueDescription[]): Promise<void> {
  await Promise.all(
    queues.map(({ name, attributes }) => {
      const fifo = attributes['FifoQueue'];
      // Other attributes follow below: creating a queue again with different ones would be refused.
      return client.send(
        new CreateQueueCommand({ QueueName: name, ...(fifo !== undefined && { Attributes: { FifoQueue: fifo } }) }),
      );
    }),
  );
  await Promise.all(
    queues.map(async ({ url, attributes, redrive }) => {
      const { FifoQueue: _fixed, ...changeable } = attributes;
      const policy = redrive && {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: redrive.deadLetterArn,
          maxReceiveCount: redrive.maxReceives,
        }),
      };
      const Attributes = { ...changeable, ...policy };
      if (Object.keys(Attributes).length === 0) return;
      await client.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }));
    }),
  );
}
