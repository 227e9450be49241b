import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * The one client of a function. Region, credentials and endpoint come from the environment. Connections are kept, and
 * an attempt that hangs is given up, since the caller of a Lambda function does not wait for long.
 */
export const dynamodb = new DynamoDBClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
});
