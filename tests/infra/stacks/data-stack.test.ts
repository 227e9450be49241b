import { describe, expect, test } from 'vitest';
import { Match } from 'aws-cdk-lib/assertions';
import { resourcesOf, synthesize } from '../synthesize.ts';

const { data } = synthesize();
const lasting = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::KMS::Key'];

describe('the tables', () => {
  test.each([
    ['inbox', 'inboxKey', 'inboxOrder'],
    ['listing', 'listing', 'listingOrder'],
  ])(
    'the one with the index %s is on demand, restorable, encrypted with our key and protected',
    (name, hash, range) => {
      data.hasResourceProperties('AWS::DynamoDB::Table', {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: name,
            KeySchema: [
              { AttributeName: hash, KeyType: 'HASH' },
              { AttributeName: range, KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        DeletionProtectionEnabled: true,
      });
    },
  );

  test('only that of the cases has a stream, with both images, and forgets what has expired', () => {
    const tables = Object.values(resourcesOf(data, 'AWS::DynamoDB::Table'));
    const streaming = tables.filter(({ Properties }) => Properties['StreamSpecification'] !== undefined);
    expect(tables).toHaveLength(2);
    expect(streaming).toHaveLength(1);
    expect(streaming[0]!.Properties).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      GlobalSecondaryIndexes: [{ IndexName: 'inbox' }],
    });
  });
});

describe('what lasts', () => {
  test.each(lasting)('every %s outlives the stack', (type) => {
    const resources = Object.values(resourcesOf(data, type));
    expect(resources.length).toBeGreaterThan(0);
    for (const { DeletionPolicy, UpdateReplacePolicy } of resources) {
      expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
    }
  });

  const { data: destroyed } = synthesize({ removalPolicy: 'destroy' });

  test.each(lasting)('every %s goes with the stack where that is asked for', (type) => {
    for (const { DeletionPolicy, Properties } of Object.values(resourcesOf(destroyed, type))) {
      expect(DeletionPolicy).toBe('Delete');
      expect(Properties['DeletionProtectionEnabled'] ?? false).toBe(false);
    }
  });

  test('the key is rotated', () => {
    data.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });
});

describe('the bucket', () => {
  test('is private, versioned, encrypted with our key, and logs who reads it', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() } },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { DestinationBucketName: Match.anyValue() },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          Match.objectLike({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' }),
          Match.objectLike({ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' }),
        ]),
      },
    });
  });

  test('takes uploads from pages of the origin given at deployment, and from none without', () => {
    data.hasParameter('SiteOrigin', { Type: 'String', Default: '' });
    data.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: {
        'Fn::If': [
          Match.anyValue(),
          { CorsRules: [Match.objectLike({ AllowedMethods: ['PUT'], AllowedOrigins: [{ Ref: 'SiteOrigin' }] })] },
          { Ref: 'AWS::NoValue' },
        ],
      },
    });
  });

  test('like every bucket and queue, it refuses plain HTTP', () => {
    const policies = [
      ...Object.values(resourcesOf(data, 'AWS::S3::BucketPolicy')),
      ...Object.values(resourcesOf(data, 'AWS::SQS::QueuePolicy')),
    ];
    expect(policies).toHaveLength(5);
    for (const { Properties } of policies) {
      expect(Properties['PolicyDocument'].Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
    }
  });
});

describe('the queues', () => {
  test('are encrypted with our key and keep messages for 14 days', () => {
    const queues = Object.values(resourcesOf(data, 'AWS::SQS::Queue'));
    expect(queues).toHaveLength(3);
    for (const { Properties } of queues) {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, KmsMasterKeyId: expect.anything() });
    }
  });

  test('a delivery that was tried five times goes to the dead letters', () => {
    data.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: {
        maxReceiveCount: 5,
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('DeadLetters'), 'Arn'] },
      },
    });
  });
});

test('the addresses an operator needs are outputs', () => {
  const names = ['CasesTable', 'CatalogueTable', 'BucketName', 'DeliveryQueueUrl', 'DeadLetterQueueUrl'];
  for (const name of [...names, 'StreamFailureQueueUrl']) data.hasOutput(name, {});
});
