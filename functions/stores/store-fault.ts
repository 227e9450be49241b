import { Fault } from '../fault.ts';

/**
 * What a store's trouble means to the caller. Trouble of the network, of capacity and of the service itself passes by,
 * so the caller may try again; the rest is ours to mend.
 */
export function storeFault(cause: unknown): Fault {
  return new Fault(isTransient(cause) ? 'temporarily-unavailable' : 'internal', { cause });
}

const transientNames = new Set([
  'TransactionInProgressException',
  'TransactionConflictException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'ServiceUnavailable',
  'InternalServerError',
  'TimeoutError',
  'AbortError',
]);
const transientCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

function isTransient(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, $metadata } = cause as { code?: unknown; $metadata?: { httpStatusCode?: number } };
  if (transientNames.has(cause.name) || transientCodes.has(String(code))) return true;
  return ($metadata?.httpStatusCode ?? 0) >= 500 || (cause.cause !== undefined && isTransient(cause.cause));
}
