import type { Format } from './format.ts';
import { halfWidth } from './half-width.ts';

/** An e-mail address that a mail server takes (RFC 5321 sections 4.1.2 and 4.5.3), without quotes, comments and IPs. */
export function test(value: string): boolean {
  const at = value.lastIndexOf('@');
  return (
    value.length <= 254 &&
    at > 0 &&
    at <= 64 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(value.slice(0, at)) &&
    /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/.test(
      value.slice(at + 1),
    )
  );
}

/** Half-width, without blanks, the domain in small letters. */
export function normalise(value: string): string {
  const address = halfWidth(value).replace(/\s/g, '');
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

export const format: Format = {
  name: 'email',
  inputMode: 'email',
  autocomplete: 'email',
  maxLength: 254,
  example: 'name@example.com',
  title: { 'zh-Hans': '电子邮箱', en: 'Email address' },
  error: {
    'zh-Hans': '请填写正确的电子邮箱，例如name@example.com',
    en: 'Enter an email address in the correct format, such as name@example.com',
  },
  hint: { 'zh-Hans': '例如name@example.com', en: 'Such as name@example.com' },
};
