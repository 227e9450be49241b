import type { HttpRequest } from '@smithy/types';
import { signer } from './object-signer.ts';
import { objectAddress } from './object-address.ts';
import { dynamodb } from './dynamodb-client.ts';
import { storeFault } from './store-fault.ts';

const attempts = 3;
const timeoutMs = 10_000;

/** What is known of an object without reading it. */
export interface ObjectHead {
  readonly bytes: number;
  readonly type: string;
  /** User metadata (`x-amz-meta-*`) by name. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The bytes of an object, or nothing where there is none. */
export async function getObject(key: string): Promise<Uint8Array | undefined> {
  const response = await send('GET', key);
  return response === undefined ? undefined : response.bytes;
}

/** What is known of an object, or nothing where there is none. */
export async function headObject(key: string): Promise<ObjectHead | undefined> {
  const response = await send('HEAD', key);
  if (response === undefined) return undefined;
  const { headers } = response;
  const metadata = [...headers]
    .filter(([name]) => name.startsWith('x-amz-meta-'))
    .map(([name, value]) => [name.slice('x-amz-meta-'.length), value] as const);
  return {
    bytes: Number(headers.get('content-length') ?? 0),
    type: headers.get('content-type') ?? '',
    metadata: Object.fromEntries(metadata),
  };
}

/** Stores an object with the header fields that come back with it, in place of one that had its key. */
export async function putObject(
  key: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  await send('PUT', key, bytes, headers);
}

/** Nothing for 404. Trouble that may pass is tried again with growing, random pauses, then it is a fault. */
async function send(
  method: string,
  key: string,
  body?: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array } | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await sendOnce(method, key, body, headers);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (response.status === 404) return undefined;
      if (response.ok) return { headers: response.headers, bytes };
      throw Object.assign(new Error(`The object store answered ${String(response.status)} to ${method}.`), {
        $metadata: { httpStatusCode: response.status },
      });
    } catch (error) {
      const fault = storeFault(error);
      if (!fault.retryable || attempt === attempts) throw fault;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * 2 ** attempt));
    }
  }
}

async function sendOnce(
  method: string,
  key: string,
  body: Uint8Array | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const region = await dynamodb.config.region();
  const address = objectAddress(key, region);
  const host = address.port === undefined ? address.hostname : `${address.hostname}:${String(address.port)}`;
  const request: HttpRequest = { method, ...address, headers: { host, ...headers }, ...(body && { body }) };
  const signed = await signer().sign(request);
  const { host: _, ...sent } = signed.headers;
  return fetch(`${address.protocol}//${host}${address.path}`, {
    method,
    headers: sent,
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
    ...(body && { body: Buffer.from(body) }),
  });
}
