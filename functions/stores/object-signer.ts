import { SignatureV4 } from '@smithy/signature-v4';
import { dynamodb } from './dynamodb-client.ts';

let known: SignatureV4 | undefined;

/**
 * Signs requests to S3 (AWS Signature Version 4) with the region and the credentials of the DynamoDB client. A client of
 * its own for four calls would weigh as much as all the rest of `submit`.
 */
export function signer(): SignatureV4 {
  const { region, credentials, sha256 } = dynamodb.config;
  known ??= new SignatureV4({ service: 's3', region, credentials, sha256, uriEscapePath: false });
  return known;
}
