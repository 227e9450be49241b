import { SendMessageCommand, SQSClient, type SendMessageCommandInput } from '@aws-sdk/client-sqs';
import { environment } from '../environment.ts';
import { storeFault } from './store-fault.ts';

const sqs = new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 } });

/** Puts an event into the queue of deliveries. It may arrive more than once. */
export async function sendDelivery(event: { readonly id: string; readonly type: string }): Promise<void> {
  await send({
    QueueUrl: environment('DELIVERY_QUEUE_URL'),
    MessageBody: JSON.stringify(event),
    MessageAttributes: {
      eventId: { DataType: 'String', StringValue: event.id },
      type: { DataType: 'String', StringValue: event.type },
    },
  });
}

/** Where a record of the stream is to be found that nobody can deliver. */
export interface UnreadableRecord {
  readonly eventId: string | undefined;
  readonly sequenceNumber: string | undefined;
  readonly pk: string | undefined;
  readonly sk: string | undefined;
}

/** Puts a record that cannot be read beside those that the stream gave up, where an alarm calls somebody. */
export async function setAside(record: UnreadableRecord): Promise<void> {
  const MessageBody = JSON.stringify({ reason: 'unreadable', ...record });
  await send({ QueueUrl: environment('FAILURE_QUEUE_URL'), MessageBody });
}

async function send(message: SendMessageCommandInput): Promise<void> {
  try {
    await sqs.send(new SendMessageCommand(message));
  } catch (error) {
    throw storeFault(error);
  }
}
