import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { log } from '../log.ts';

const metrics = new Metrics({ namespace: 'Banshi', serviceName: 'submit' });

/** Tells the operators that routes found no department, so that somebody mends the registers or the affair. */
export function reportFallback(affair: string, department: string | undefined): void {
  log.warn('routing-fell-back', { affair, department });
  metrics.singleMetric().addMetric('RoutingFellBack', MetricUnit.Count, 1);
}
