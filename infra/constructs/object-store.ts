import { Aws, CfnCondition, Duration, Fn, Validations, type CfnParameter, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface ObjectStoreProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** Origin whose pages may upload to presigned addresses; blank for none. */
  readonly siteOrigin: CfnParameter;
}

/** What every bucket here is: nobody's but ours, and reached over TLS only. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
} as const;

/** One bucket for compiled artefacts (`artefacts/<sha256>`) and uploaded files (`attachments/<id>`). */
export class ObjectStore extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: ObjectStoreProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      bucketKeyEnabled: true,
      versioned: true,
      removalPolicy: props.removalPolicy,
      serverAccessLogsBucket: this.accessLogs(props.removalPolicy),
      serverAccessLogsPrefix: 'objects/',
      lifecycleRules: [
        { id: 'UnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // An object is never overwritten on purpose: what is not current was deleted, and can be brought back for a month.
        { id: 'Deleted', noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
      ],
    });
    this.allowUploads(props.siteOrigin);
    Validations.of(this).acknowledge(
      {
        id: 'cdk-validator-cfnguard::s3_event_notifications_enabled_check',
        reason: 'Nothing waits for an object: a submission names its files and looks for them itself.',
      },
      {
        id: 'cdk-validator-cfnguard::s3_bucket_object_lock_enabled_check',
        reason: 'Files must be deleted when their retention ends (Personal Information Protection Law, article 47).',
      },
    );
  }

  /** Who read which object, kept as long as the law keeps network logs (Cybersecurity Law, article 21: six months). */
  private accessLogs(removalPolicy: RemovalPolicy): Bucket {
    const logs = new Bucket(this, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      removalPolicy,
      lifecycleRules: [
        { id: 'SixMonths', expiration: Duration.days(190), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    Validations.of(logs).acknowledge(
      {
        id: 'cdk-validator-cfnguard::s3_bucket_logging_enabled_check',
        reason: 'It holds access logs itself; logging its own access would never end.',
      },
      {
        id: 'cdk-validator-cfnguard::s3_bucket_default_encryption_kms_check',
        reason: 'It holds no answers, and S3 delivers logs most surely to a bucket with its own encryption (SSE-S3).',
      },
    );
    return logs;
  }

  /** Written as a condition, since the address of the API is known only after the first deployment. */
  private allowUploads(siteOrigin: CfnParameter): void {
    const given = new CfnCondition(this, 'HasSiteOrigin', {
      expression: Fn.conditionNot(Fn.conditionEquals(siteOrigin.valueAsString, '')),
    });
    // Named as in CloudFormation: inside a condition the CDK translates nothing.
    const rules = {
      CorsRules: [
        {
          AllowedMethods: ['PUT'],
          AllowedOrigins: [siteOrigin.valueAsString],
          // The headers that `attachment` signs.
          AllowedHeaders: ['content-type', 'x-amz-checksum-sha256', 'x-amz-meta-sha256'],
          MaxAge: Duration.hours(1).toSeconds(),
        },
      ],
    };
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.corsConfiguration = Fn.conditionIf(given.logicalId, rules, Aws.NO_VALUE);
  }
}
