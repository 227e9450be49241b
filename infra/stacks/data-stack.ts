import { CfnOutput, CfnParameter, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { StreamViewType } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { CustomerKey } from '../constructs/customer-key.ts';
import { DeliveryQueues } from '../constructs/delivery-queues.ts';
import { ObjectStore } from '../constructs/object-store.ts';
import { RecordTable } from '../constructs/record-table.ts';
import type { Parameters } from '../parameters.ts';

/** Everything that lasts: key, tables, bucket, queues. Deleting the stack leaves it in place unless told otherwise. */
export class DataStack extends Stack {
  /** Encrypts all that citizens hand in. Whoever disables it locks everything at once. */
  readonly key: CustomerKey;
  readonly cases: RecordTable;
  readonly catalogue: RecordTable;
  readonly objects: ObjectStore;
  readonly queues: DeliveryQueues;

  constructor(scope: Construct, id: string, props: StackProps & Pick<Parameters, 'removalPolicy'>) {
    const retained = props.removalPolicy === 'retain';
    super(scope, id, { ...props, terminationProtection: retained });
    const removalPolicy = retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const siteOrigin = new CfnParameter(this, 'SiteOrigin', {
      description: 'Origin of the citizen site, such as https://banshi.example.gov.cn: its pages may upload files.',
      default: '',
      allowedPattern: '(https://[^/*]+)?',
      constraintDescription: 'An https origin without a path, or blank.',
    });

    this.key = new CustomerKey(this, 'Key', { description: 'Banshi: what citizens hand in', removalPolicy });
    const safe = { encryptionKey: this.key, removalPolicy };
    this.cases = new RecordTable(this, 'Cases', {
      ...safe,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      index: { name: 'inbox', partitionKey: 'inboxKey', sortKey: 'inboxOrder' },
    });
    this.catalogue = new RecordTable(this, 'Catalogue', {
      ...safe,
      index: { name: 'listing', partitionKey: 'listing', sortKey: 'listingOrder' },
    });
    this.objects = new ObjectStore(this, 'Objects', { ...safe, siteOrigin });
    this.queues = new DeliveryQueues(this, 'Queues', safe);

    new CfnOutput(this, 'CasesTable', { value: this.cases.tableName });
    new CfnOutput(this, 'CatalogueTable', { value: this.catalogue.tableName });
    new CfnOutput(this, 'BucketName', { value: this.objects.bucket.bucketName });
    new CfnOutput(this, 'DeliveryQueueUrl', { value: this.queues.deliveries.queueUrl });
    new CfnOutput(this, 'DeadLetterQueueUrl', { value: this.queues.deadLetters.queueUrl });
    new CfnOutput(this, 'StreamFailureQueueUrl', { value: this.queues.streamFailures.queueUrl });
  }
}
