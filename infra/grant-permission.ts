import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Permission } from './permissions.ts';

/** What functions work on. */
export interface SharedResources {
  readonly cases: ITable & { readonly tableStreamArn?: string | undefined };
  readonly catalogue: ITable;
  readonly bucket: IBucket;
  readonly deliveries: IQueue;
  readonly streamFailures: IQueue;
  readonly key: IKey;
}

/** Allows a role what the permission says: these actions, on these resources, and the key only on their behalf. */
export function grantPermission(role: Role, permission: Permission, resources: SharedResources): void {
  const { cases, catalogue, bucket, deliveries, streamFailures, key } = resources;
  const allow = (service: string, actions: readonly string[], resource: string): void => {
    if (actions.length === 0) return;
    role.addToPolicy(
      new PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources: [resource] }),
    );
  };
  allow('dynamodb', permission.cases ?? [], cases.tableArn);
  allow('dynamodb', permission.inbox ?? [], `${cases.tableArn}/index/inbox`);
  allow('dynamodb', permission.catalogue ?? [], catalogue.tableArn);
  allow('dynamodb', permission.listing ?? [], `${catalogue.tableArn}/index/listing`);
  allow('s3', permission.artefacts ?? [], bucket.arnForObjects('artefacts/*'));
  allow('s3', permission.attachments ?? [], bucket.arnForObjects('attachments/*'));
  allow('s3', permission.bucket ?? [], bucket.bucketArn);
  allow('sqs', permission.deliveries ?? [], deliveries.queueArn);
  if (permission.stream && cases.tableStreamArn !== undefined) {
    allow('dynamodb', ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'], cases.tableStreamArn);
    allow('sqs', ['SendMessage'], streamFailures.queueArn);
  }
  allowKey(role, permission, key);
}

/** DynamoDB, S3 and SQS use the key in the name of who calls them; by itself no function can. */
function allowKey(role: Role, permission: Permission, key: IKey): void {
  const actions = keyActions(permission);
  if (actions.length === 0) return;
  role.addToPolicy(
    new PolicyStatement({
      actions: [...actions],
      resources: [key.keyArn],
      conditions: { StringLike: { 'kms:ViaService': ['dynamodb.*', 's3.*', 'sqs.*'] } },
    }),
  );
}

function keyActions({ cases = [], catalogue = [], artefacts = [], attachments = [], deliveries = [] }: Permission) {
  const reads = [...cases, ...catalogue, ...artefacts, ...attachments].length > 0;
  const writesItems = cases.includes('PutItem') || cases.includes('UpdateItem');
  const writes = writesItems || attachments.includes('PutObject') || deliveries.length > 0;
  return [
    ...(reads || writes ? ['kms:Decrypt'] : []),
    ...(reads ? ['kms:DescribeKey'] : []),
    ...(writes ? ['kms:GenerateDataKey'] : []),
    ...(writesItems ? ['kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'] : []),
  ];
}
