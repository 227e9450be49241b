import type { HttpRequest, QueryParameterBag } from '@smithy/types';
import { dynamodb } from './dynamodb-client.ts';
import { objectAddress } from './object-address.ts';
import { signer } from './object-signer.ts';

/**
 * A URL at which anybody may do one thing to one object for a while. `headers` must be sent exactly as they are: they
 * are part of the signature, so length, type and checksum of an upload are settled beforehand.
 */
export async function presignObject(input: {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly expiresInSeconds: number;
}): Promise<string> {
  const { method, key, headers = {}, query = {}, expiresInSeconds } = input;
  const address = objectAddress(key, await dynamodb.config.region());
  const host = address.port === undefined ? address.hostname : `${address.hostname}:${String(address.port)}`;
  const request: HttpRequest = {
    method,
    ...address,
    query: { ...query },
    headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
  };
  const signed = await signer().presign(request, {
    expiresIn: expiresInSeconds,
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return `${address.protocol}//${host}${address.path}?${queryString(signed.query ?? {})}`;
}

function queryString(query: QueryParameterBag): string {
  return Object.entries(query)
    .flatMap(([name, values]) => [values ?? ''].flat().map((value) => `${encode(name)}=${encode(value)}`))
    .join('&');
}

/** RFC 3986 as the signature wants it: also `!'()*` are encoded. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
