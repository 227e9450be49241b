import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

export interface RecordTableProps extends Pick<TableProps, 'stream' | 'timeToLiveAttribute'> {
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
  /** The one index, with the names of its two keys, both text; it holds whole items. */
  readonly index: { readonly name: string; readonly partitionKey: string; readonly sortKey: string };
}

/**
 * A table of records that must not be lost: keys `pk` and `sk`, on demand, encrypted with the customer's key, restorable
 * to any second of the last 35 days, and protected from deletion unless everything is meant to be destroyed.
 */
export class RecordTable extends Table {
  constructor(scope: Construct, id: string, { index, ...props }: RecordTableProps) {
    super(scope, id, {
      ...props,
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.removalPolicy === RemovalPolicy.RETAIN,
    });
    this.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
    });
  }
}

function text(name: string): { readonly name: string; readonly type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
