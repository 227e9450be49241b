import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StreamMappingDescription } from '../../../../infra/local/assembly/system-description.ts';
import type { InvocationOutcome } from '../../../../infra/local/runtime/invocation.ts';
import { deliverBatch } from '../../../../infra/local/stream/deliver-batch.ts';
import { writeFailureMessage, type GivenUp } from '../../../../infra/local/stream/failure-message.ts';
import type { PlacedRecord } from '../../../../infra/local/stream/stream-event.ts';

const base: StreamMappingDescription = {
  tableName: 't',
  functionName: 'f',
  batchSize: 10,
  windowSeconds: 0,
  bisectOnError: false,
  maxRetries: 2,
  maxAgeSeconds: -1,
  reportsBatchItemFailures: true,
};
const record = (number: number, ageSeconds = 0): PlacedRecord => ({
  sequenceNumber: String(number),
  createdAt: new Date(Date.now() - ageSeconds * 1000),
  record: { dynamodb: { SequenceNumber: String(number) } },
});
const numbered = (count: number): PlacedRecord[] => Array.from({ length: count }, (_none, index) => record(index + 1));

const answer = (payload: unknown): InvocationOutcome => ({ kind: 'answered', payload: JSON.stringify(payload) });
const failing = (...numbers: readonly string[]): InvocationOutcome =>
  answer({ batchItemFailures: numbers.map((itemIdentifier) => ({ itemIdentifier })) });
const well = answer({ batchItemFailures: [] });

async function deliver(
  records: readonly PlacedRecord[],
  handle: (numbers: readonly string[]) => InvocationOutcome,
  changes: Partial<StreamMappingDescription> = {},
  signal = new AbortController().signal,
  since = new Date(0),
): Promise<{ invoked: string[]; progress: string[]; givenUp: GivenUp[] }> {
  const invoked: string[] = [];
  const progress: string[] = [];
  const givenUp: GivenUp[] = [];
  await deliverBatch(records, {
    mapping: { ...base, ...changes },
    streamArn: 'arn',
    shardId: 's',
    invoke: async (_name, event) => {
      const { Records } = JSON.parse(event) as { Records: { dynamodb: { SequenceNumber: string } }[] };
      const numbers = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      invoked.push(numbers.join(' '));
      return handle(numbers);
    },
    onProgress: async (sequenceNumber) => {
      progress.push(sequenceNumber);
    },
    onGiveUp: async (given) => {
      givenUp.push(given);
    },
    signal,
    since,
    backoff: () => 0,
  });
  return { invoked, progress, givenUp };
}

test('a batch that succeeds is delivered once', async () => {
  for (const outcome of [well, answer(null), answer({}), answer({ batchItemFailures: null })]) {
    expect(await deliver(numbered(3), () => outcome)).toEqual({ invoked: ['1 2 3'], progress: ['3'], givenUp: [] });
  }
});

test('a batch that fails is tried again and then delivered', async () => {
  let tries = 0;
  const result = await deliver(numbered(2), () => (++tries < 3 ? { kind: 'failed', message: '' } : well));
  expect(result).toEqual({ invoked: ['1 2', '1 2', '1 2'], progress: ['2'], givenUp: [] });
});

test('after the retry limit the batch is given up, not lost, and the stream goes on', async () => {
  const { invoked, progress, givenUp } = await deliver(numbered(2), () => ({ kind: 'crashed' }));
  expect(invoked).toHaveLength(3);
  expect(progress).toEqual(['2']);
  expect(givenUp).toHaveLength(1);
  expect(JSON.parse(writeFailureMessage(givenUp[0]!))).toMatchObject({
    requestContext: {
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: 3,
      functionArn: expect.stringMatching(/:function:f$/),
    },
    responseContext: { functionError: 'Unhandled' },
    version: '1.0',
    DDBStreamBatchInfo: {
      shardId: 's',
      startSequenceNumber: '1',
      endSequenceNumber: '2',
      batchSize: 2,
      streamArn: 'arn',
    },
  });
});

test('what was done before the first reported failure is not delivered again', async () => {
  let first = true;
  const result = await deliver(numbered(4), () => {
    const outcome = first ? failing('4', '3') : well;
    first = false;
    return outcome;
  });
  expect(result).toEqual({ invoked: ['1 2 3 4', '3 4'], progress: ['2', '4'], givenUp: [] });
});

test.each([
  ['an unknown identifier', failing('9')],
  ['an empty identifier', failing('')],
  ['a failure of another shape', answer({ batchItemFailures: [1] })],
  ['a list that is none', answer({ batchItemFailures: 'x' })],
  ['an answer of another shape', answer('text')],
])('%s fails the whole batch', async (_what, outcome) => {
  const { invoked, givenUp } = await deliver(numbered(2), () => outcome, { maxRetries: 0 });
  expect(invoked).toEqual(['1 2']);
  expect(givenUp[0]!.records).toHaveLength(2);
});

test('without reports the answer does not matter', async () => {
  const result = await deliver(numbered(2), () => failing('1'), { reportsBatchItemFailures: false });
  expect(result).toEqual({ invoked: ['1 2'], progress: ['2'], givenUp: [] });
});

test('bisecting finds the one record that makes the function fail', async () => {
  const poison = (numbers: readonly string[]): InvocationOutcome =>
    numbers.includes('3') ? { kind: 'failed', message: '' } : well;
  const { invoked, progress, givenUp } = await deliver(numbered(4), poison, { bisectOnError: true, maxRetries: 1 });
  expect(invoked).toEqual(['1 2 3 4', '1 2', '3 4', '3', '3', '4']);
  expect(progress).toEqual(['2', '3', '4']);
  expect(givenUp.map(({ records }) => records.map(({ sequenceNumber }) => sequenceNumber))).toEqual([['3']]);
});

test('bisecting behind a reported record keeps it apart', async () => {
  const poison = (numbers: readonly string[]): InvocationOutcome => (numbers.includes('2') ? failing('2') : well);
  const { invoked, givenUp } = await deliver(numbered(4), poison, { bisectOnError: true, maxRetries: 1 });
  expect(invoked).toEqual(['1 2 3 4', '2', '2', '3 4']);
  expect(givenUp).toHaveLength(1);
});

test('records that are too old are given up before the function sees them', async () => {
  const records = [record(1, 100), record(2, 100), record(3)];
  const { invoked, givenUp } = await deliver(records, () => well, { maxAgeSeconds: 60 });
  expect(invoked).toEqual(['3']);
  expect(givenUp).toMatchObject([{ reason: 'RecordAgeExceeded', records: [{}, {}] }]);
});

test('what waited while the system was off is not too old', async () => {
  const { signal } = new AbortController();
  const result = await deliver([record(1, 100)], () => well, { maxAgeSeconds: 60 }, signal, new Date());
  expect(result).toEqual({ invoked: ['1'], progress: ['1'], givenUp: [] });
});

test('what a stop interrupts is neither counted nor moved past', async () => {
  const stopping = new AbortController();
  const result = await deliver(
    numbered(3),
    () => {
      stopping.abort();
      return { kind: 'crashed' };
    },
    { maxRetries: 0, bisectOnError: true },
    stopping.signal,
  );
  expect(result).toEqual({ invoked: ['1 2 3'], progress: [], givenUp: [] });
});

test('whatever fails, every record is delivered or given up, and progress only moves forward', async () => {
  const poisons = fc.record({
    count: fc.integer({ min: 1, max: 25 }),
    thrown: fc.uniqueArray(fc.integer({ min: 1, max: 25 })),
    reported: fc.uniqueArray(fc.integer({ min: 1, max: 25 })),
    bisectOnError: fc.boolean(),
    maxRetries: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(poisons, async ({ count, thrown, reported, bisectOnError, maxRetries }) => {
      const delivered = new Set<number>();
      const handle = (numbers: readonly string[]): InvocationOutcome => {
        if (numbers.some((number) => thrown.includes(Number(number)))) return { kind: 'failed', message: '' };
        const failed = numbers.filter((number) => reported.includes(Number(number)));
        for (const number of numbers) if (!failed.includes(number)) delivered.add(Number(number));
        return failing(...failed);
      };
      const { progress, givenUp } = await deliver(numbered(count), handle, { bisectOnError, maxRetries });
      for (const { records } of givenUp)
        for (const { sequenceNumber } of records) delivered.add(Number(sequenceNumber));
      expect(delivered.size).toBe(count);
      expect(progress.map(Number)).toEqual(progress.map(Number).toSorted((left, right) => left - right));
      expect(progress.at(-1)).toBe(String(count));
      if (bisectOnError) {
        const lost = givenUp.flatMap(({ records }) => records.map(({ sequenceNumber }) => Number(sequenceNumber)));
        expect(lost.every((number) => thrown.includes(number) || reported.includes(number))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
