import type { AttributeValue, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import { localRegion } from '../assembly/local-names.ts';

/** A record whose place in the stream is known. */
export interface PlacedRecord {
  readonly sequenceNumber: string;
  /** When the change was made. */
  readonly createdAt: Date;
  readonly record: StreamRecord;
}

/** A record with its place, or undefined for one without: it could not be checkpointed. */
export function placeRecord(record: StreamRecord): PlacedRecord | undefined {
  const sequenceNumber = record.dynamodb?.SequenceNumber;
  if (sequenceNumber === undefined) return undefined;
  return { sequenceNumber, createdAt: record.dynamodb?.ApproximateCreationDateTime ?? new Date(), record };
}

/** The event of a batch as Lambda hands it to a function, as JSON: times in seconds, binary values in base64. */
export function writeStreamEvent(records: readonly PlacedRecord[], streamArn: string): string {
  return JSON.stringify({
    Records: records.map(({ record, createdAt, sequenceNumber }) => ({
      eventID: record.eventID,
      eventName: record.eventName,
      eventVersion: record.eventVersion ?? '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: localRegion,
      dynamodb: {
        ApproximateCreationDateTime: createdAt.getTime() / 1000,
        Keys: writeItem(record.dynamodb?.Keys),
        NewImage: writeItem(record.dynamodb?.NewImage),
        OldImage: writeItem(record.dynamodb?.OldImage),
        SequenceNumber: sequenceNumber,
        SizeBytes: record.dynamodb?.SizeBytes,
        StreamViewType: record.dynamodb?.StreamViewType,
      },
      ...(record.userIdentity && {
        userIdentity: { type: record.userIdentity.Type, principalId: record.userIdentity.PrincipalId },
      }),
      eventSourceARN: streamArn,
    })),
  });
}

function writeItem(item: Readonly<Record<string, AttributeValue>> | undefined): object | undefined {
  return item && Object.fromEntries(Object.entries(item).map(([name, value]) => [name, writeValue(value)]));
}

function writeValue(value: AttributeValue): object {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(writeValue) };
  if (value.M !== undefined) return { M: writeItem(value.M) };
  return value;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
