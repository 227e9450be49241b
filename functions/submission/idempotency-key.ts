import { Fault } from '../fault.ts';

/** The idempotency key of a request: 16 to 128 visible ASCII characters. Fault: `malformed-request`. */
export function idempotencyKey(key: string | undefined): string {
  if (key === undefined || !/^[\x21-\x7e]{16,128}$/.test(key)) {
    throw new Fault('malformed-request', {
      detail: 'Send a header Idempotency-Key of 16 to 128 visible ASCII characters, a new one for each submission.',
    });
  }
  return key;
}
