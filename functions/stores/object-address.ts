import { environment } from '../environment.ts';

/** Where an object is: scheme, host, port and path of its URL. */
export interface ObjectAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

/**
 * The address of an object in the bucket: virtual-host style on AWS (path style for a bucket with dots, which no
 * certificate covers), path style below the endpoint in `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`.
 */
export function objectAddress(key: string, region: string): ObjectAddress {
  const bucket = environment('BUCKET');
  const path = `/${key.split('/').map(encodeURIComponent).join('/')}`;
  const endpoint = process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL'];
  if (endpoint !== undefined && endpoint !== '') {
    const { protocol, hostname, port, pathname } = new URL(endpoint);
    const base = pathname.replace(/\/$/, '');
    return { protocol, hostname, ...(port !== '' && { port: Number(port) }), path: `${base}/${bucket}${path}` };
  }
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const host = `s3.${region}.${suffix}`;
  return bucket.includes('.')
    ? { protocol: 'https:', hostname: host, path: `/${bucket}${path}` }
    : { protocol: 'https:', hostname: `${bucket}.${host}`, path };
}
