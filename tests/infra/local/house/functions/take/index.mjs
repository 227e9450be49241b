import { appendFileSync } from 'node:fs';

/** Notes what it gets; records whose item says so fail, alone or with the whole batch. */
export const handler = async (event) => {
  const failures = [];
  for (const { dynamodb, eventName } of event.Records) {
    const item = dynamodb.NewImage ?? {};
    if (item.poison?.S === 'throw') throw new Error('poisoned');
    if (item.poison?.S === 'report') failures.push({ itemIdentifier: dynamodb.SequenceNumber });
    else appendFileSync(process.env.TAKEN ?? '/dev/stdout', `${eventName} ${dynamodb.Keys.pk.S}\n`);
  }
  return { batchItemFailures: failures };
};
