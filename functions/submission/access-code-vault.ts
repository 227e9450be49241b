import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { contentHash } from '../../compiler/read/content-hash.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals an access code so that only somebody who holds the idempotency key can read it: the key of AES-256-GCM is
 * derived from it (HKDF, RFC 5869), and the database never sees it.
 */
export function sealAccessCode(accessCode: string, idempotencyKey: string, keyHash: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, sealKey(idempotencyKey, keyHash), nonce);
  const sealed = Buffer.concat([cipher.update(accessCode, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Opens what `sealAccessCode` sealed. Throws where the key is another or a byte was changed. */
export function openAccessCode(sealed: string, idempotencyKey: string, keyHash: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, sealKey(idempotencyKey, keyHash), nonce);
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
}

function sealKey(idempotencyKey: string, keyHash: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', idempotencyKey, keyHash, 'banshi access code', 32));
}

/**
 * How an access code is kept. The code has 97 random bits, so a plain hash cannot be guessed; the receipt number
 * as salt makes equal codes differ.
 */
export function hashAccessCode(accessCode: string, receiptNumber: string): string {
  return contentHash(`${receiptNumber}\n${accessCode}`);
}

/** Compares in a time that says nothing about where two hashes differ. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
