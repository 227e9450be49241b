import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { environment } from '../environment.ts';
import { storeFault } from './store-fault.ts';

const sqs = new SQSClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000 } });

/** Puts an event into the queue of deliveries. It may arrive more than once. */
export async function sendDelivery(event: { readonly id: string; readonly type: string }): Promise<void> {
  try {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: environment('DELIVERY_QUEUE_URL'),
        MessageBody: JSON.stringify(event),
        MessageAttributes: {
          eventId: { DataType: 'String', StringValue: event.id },
          type: { DataType: 'String', StringValue: event.type },
        },
      }),
    );
  } catch (error) {
    throw storeFault(error);
  }
}
