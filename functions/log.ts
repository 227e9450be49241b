import { Logger } from '@aws-lambda-powertools/logger';

/** The log of every function: one JSON line each. Never give it answers, names, codes or tokens. */
export const log = new Logger({ serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'banshi' });
