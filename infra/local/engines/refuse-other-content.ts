import { createHash } from 'node:crypto';
import type { ObjectRequest } from '@20minutes/s3rver';

/**
 * S3 refuses an upload whose content is not what `x-amz-checksum-sha256` says (`BadDigest`), and keeps nothing of it;
 * s3rver does not look. So what it has stored is read again.
 */
export async function refuseOtherContent(request: ObjectRequest, next: () => Promise<void>): Promise<void> {
  await next();
  const promised = request.get('x-amz-checksum-sha256');
  const { bucket, key } = request.params ?? {};
  if (request.method !== 'PUT' || promised === '' || request.status !== 200) return;
  if (bucket === undefined || key === undefined) return;
  const hash = createHash('sha256');
  const { content } = await request.store.getObject(bucket, key);
  for await (const chunk of content) hash.update(chunk);
  if (hash.digest('base64') === promised) return;
  await request.store.deleteObject(bucket, key);
  request.status = 400;
  request.type = 'application/xml';
  request.body = '<Error><Code>BadDigest</Code><Message>The content is not what its checksum says.</Message></Error>';
}
