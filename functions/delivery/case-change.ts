import type { DynamoDBRecord } from 'aws-lambda';
import type { CaseFile } from '../../domain/case/case-file.ts';
import { shanghaiTime } from '../../domain/submission/shanghai-time.ts';
import { text, type Item } from '../stores/attributes.ts';
import { toCaseFile } from '../stores/case-items.ts';
import type { Delivery } from '../stores/record-delivery.ts';

/** Event of a case, after `schemas/documents/event.json`. Holds no answers: who gets it reads the case. */
export interface CaseEvent {
  readonly id: string;
  readonly type: 'case-submitted' | 'case-changed';
  readonly at: string;
  readonly case: Readonly<Record<string, string | number | boolean>>;
}

export interface CaseChange {
  readonly event: CaseEvent;
  readonly delivery: Delivery;
}

/** What a stream record says of a case; nothing for other items, for removals, and for writes that change nothing. */
export function caseChange(record: DynamoDBRecord): CaseChange | undefined {
  const after = toFile(record.dynamodb?.NewImage as Item | undefined);
  const before = toFile(record.dynamodb?.OldImage as Item | undefined);
  if (after === undefined || before?.revision === after.revision) return undefined;
  const id = `${after.id}#${String(after.revision)}`;
  const moment = Number(record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1000;
  const { receiptNumber, status, version, dueDate, provisional, revision } = after;
  return {
    event: {
      id,
      type: before === undefined ? 'case-submitted' : 'case-changed',
      at: before === undefined ? after.submittedAt : shanghaiTime(moment),
      case: {
        id: after.id,
        receiptNumber,
        status,
        department: after.department.id,
        affair: after.affair.code,
        version,
        dueDate,
        provisional,
        revision,
      },
    },
    delivery: { eventId: id, receiptNumber, counts: countsOf(before, after) },
  };
}

function toFile(image: Item | undefined): CaseFile | undefined {
  return image !== undefined && text(image, 'kind') === 'case' ? toCaseFile(image) : undefined;
}

/** A case that stays where it is counts nowhere anew. */
function countsOf(before: CaseFile | undefined, after: CaseFile): Delivery['counts'] {
  const [from, to] = [
    before && { department: before.department.id, status: before.status },
    { department: after.department.id, status: after.status },
  ];
  if (from?.department === to.department && from.status === to.status) return [];
  return [...(from ? [{ ...from, change: -1 as const }] : []), { ...to, change: 1 as const }];
}
