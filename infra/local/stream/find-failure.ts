import type { InvocationOutcome } from '../runtime/invocation.ts';
import type { PlacedRecord } from './stream-event.ts';

/**
 * Where a batch failed: the index of its first failed record, 0 if the whole batch failed, undefined if all is well.
 * By the rules of `ReportBatchItemFailures`: the lowest sequence number counts; an unknown or empty identifier, or an
 * answer of another shape, fails the whole batch.
 */
export function findFailure(
  outcome: InvocationOutcome,
  records: readonly PlacedRecord[],
  reportsBatchItemFailures: boolean,
): number | undefined {
  if (outcome.kind !== 'answered') return 0;
  if (!reportsBatchItemFailures) return undefined;
  const answer = parseAnswer(outcome.payload);
  if (answer === null) return undefined;
  if (typeof answer !== 'object') return 0;
  const failures: unknown = Reflect.get(answer, 'batchItemFailures');
  if (failures === undefined || failures === null) return undefined;
  if (!Array.isArray(failures)) return 0;
  const places = failures.map((failure: unknown) => {
    const id: unknown =
      typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'itemIdentifier') : undefined;
    return Math.max(
      0,
      records.findIndex(({ sequenceNumber }) => sequenceNumber === id),
    );
  });
  return places.length === 0 ? undefined : Math.min(...places);
}

function parseAnswer(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}
