import { attributeOf, refOf } from './local-names.ts';
import type { AssemblyContext } from './resolve-value.ts';
import { member, numberOf, resourcesOf, textOf } from './resource.ts';
import type { QueueDescription } from './system-description.ts';

/** What `CreateQueue` and CloudFormation call differently. */
const attributeNames: Readonly<Record<string, string>> = {
  VisibilityTimeout: 'VisibilityTimeout',
  MessageRetentionPeriod: 'MessageRetentionPeriod',
  DelaySeconds: 'DelaySeconds',
  ReceiveMessageWaitTimeSeconds: 'ReceiveMessageWaitTimeSeconds',
  MaximumMessageSize: 'MaximumMessageSize',
  FifoQueue: 'FifoQueue',
  ContentBasedDeduplication: 'ContentBasedDeduplication',
};

/** The queues of all stacks with their timeouts and dead-letter queues. */
export function describeQueues(context: AssemblyContext): readonly QueueDescription[] {
  const type = 'AWS::SQS::Queue';
  return resourcesOf(context, type).map((queue) => {
    const given = Object.entries(attributeNames).flatMap(([property, name]) => {
      const value = textOf(queue.property(property));
      return value === undefined ? [] : [[name, value] as const];
    });
    const redrive = queue.property('RedrivePolicy');
    const deadLetterArn = textOf(member(redrive, 'deadLetterTargetArn'));
    return {
      name: queue.name,
      url: refOf(type, queue.name, context.queueEndpoint) ?? '',
      arn: attributeOf(type, queue.name, 'Arn', '') ?? '',
      attributes: Object.fromEntries(given),
      ...(deadLetterArn !== undefined && {
        redrive: { deadLetterArn, maxReceives: numberOf(member(redrive, 'maxReceiveCount'), 1) },
      }),
    };
  });
}
