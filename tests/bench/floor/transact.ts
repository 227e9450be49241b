import {
  DynamoDBClient,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';

const dynamodb = new DynamoDBClient({});

/** The floor of a submission: writes the transaction that it is given, and does nothing else. */
export async function handler(event: { readonly body: string }): Promise<{ statusCode: number; body: string }> {
  await dynamodb.send(new TransactWriteItemsCommand(JSON.parse(event.body) as TransactWriteItemsCommandInput));
  return { statusCode: 201, body: '{}' };
}
