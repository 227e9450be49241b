import { Duration, Validations, type RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** How often a delivery is tried before it is set aside. */
const maxReceives = 5;

export interface DeliveryQueuesProps {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** The queue that departments' notices wait in, and what could not be handed on. Messages stay for 14 days, the longest. */
export class DeliveryQueues extends Construct {
  readonly deliveries: Queue;
  /** Deliveries that were tried too often. */
  readonly deadLetters: Queue;
  /** Where the stream stopped: batches of records that `deliver` could not take. */
  readonly streamFailures: Queue;

  constructor(scope: Construct, id: string, { encryptionKey, removalPolicy }: DeliveryQueuesProps) {
    super(scope, id);
    const common: QueueProps = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: encryptionKey,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.streamFailures = new Queue(this, 'StreamFailures', common);
    this.deliveries = new Queue(this, 'Deliveries', {
      ...common,
      visibilityTimeout: Duration.minutes(5),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: maxReceives },
    });
    const reason = 'It is the end of the line: an alarm calls somebody as soon as one message lies in it.';
    Validations.of(this.deadLetters).acknowledge({ id: 'cdk-validator-cfnguard::sqs_dlq_check', reason });
    Validations.of(this.streamFailures).acknowledge(
      { id: 'cdk-validator-cfnguard::sqs_dlq_check', reason },
      { id: 'AwsSolutions::AwsSolutions-SQS3', reason },
    );
  }
}
