import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ComparisonOperator, Metric, Stats, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';

export interface AlarmsProps {
  readonly api: HttpApi;
  readonly deliver: Function;
  readonly queues: DeliveryQueues;
  readonly encryptionKey: IKey;
}

const period = Duration.minutes(5);

/** What must wake somebody. Operators subscribe to the topic. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { api, deliver, queues, encryptionKey }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: encryptionKey, enforceSSL: true });
    const waiting = { period, statistic: Stats.MAXIMUM };
    this.#add('DeadLetters', 'Deliveries were given up.', {
      metric: queues.deadLetters.metricApproximateNumberOfMessagesVisible(waiting),
      above: 0,
    });
    this.#add('StreamFailures', 'Changes of cases could not be handed to the queue of deliveries.', {
      metric: queues.streamFailures.metricApproximateNumberOfMessagesVisible(waiting),
      above: 0,
    });
    this.#add('DeliveryDelay', 'Departments learn of cases more than ten minutes late.', {
      metric: deliver.metric('IteratorAge', waiting),
      above: Duration.minutes(10).toMilliseconds(),
    });
    this.#add('ServerErrors', 'More than one request in a hundred failed on our side.', {
      metric: api.metric('5xx', { period, statistic: Stats.AVERAGE }),
      above: 0.01,
    });
    this.#add('RoutingFellBack', 'Routes found no department; cases went to the owner’s intake.', {
      // As functions/submission/report-fallback.ts names it.
      metric: new Metric({
        namespace: 'Banshi',
        metricName: 'RoutingFellBack',
        dimensionsMap: { service: 'submit' },
        period,
        statistic: Stats.SUM,
      }),
      above: 0,
    });
  }

  #add(
    id: string,
    alarmDescription: string,
    { metric, above }: { metric: IMetric & Pick<Metric, 'createAlarm'>; above: number },
  ): void {
    const alarm = (metric as Metric).createAlarm(this, id, {
      alarmDescription,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
