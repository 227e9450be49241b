import type { S3Client } from '@aws-sdk/client-s3';
import { CreateBucketCommand, HeadBucketCommand, PutBucketCorsCommand, S3ServiceException } from '@aws-sdk/client-s3';
import type { BucketDescription, CorsRule } from '../assembly/system-description.ts';

/** Makes a bucket if it is missing, and sets its CORS rules so that a browser may upload to it. */
export async function createBucket(client: S3Client, bucket: BucketDescription): Promise<void> {
  const Bucket = bucket.name;
  if (!(await exists(client, Bucket))) await client.send(new CreateBucketCommand({ Bucket }));
  if (bucket.cors.length === 0) return;
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: bucket.cors.map(ruleInput) } }));
}

async function exists(client: S3Client, Bucket: string): Promise<boolean> {
  try {
    await client.send(new HeadBucketCommand({ Bucket }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}

function ruleInput(rule: CorsRule): {
  AllowedOrigins: string[];
  AllowedMethods: string[];
  AllowedHeaders: string[];
  ExposeHeaders: string[];
  MaxAgeSeconds?: number;
} {
  return {
    AllowedOrigins: [...rule.origins],
    AllowedMethods: [...rule.methods],
    AllowedHeaders: [...rule.headers],
    ExposeHeaders: [...rule.exposedHeaders],
    ...(rule.maxAgeSeconds !== undefined && { MaxAgeSeconds: rule.maxAgeSeconds }),
  };
}
