import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

const dynamodb = new DynamoDBClient({});

/** The floor of a cold start: a function that only imports the DynamoDB client. */
export const handler = (): Promise<unknown> => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [] }));
