import type { Format } from './format.ts';

/** An absolute address (RFC 3986): a scheme, a colon, then only characters that may stand in one. */
export function test(value: string): boolean {
  if (
    value.length > 2000 ||
    !/^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/.test(value)
  )
    return false;
  // Web addresses name a host: `https:///path` reaches nobody.
  return !/^https?:/i.test(value) || /^https?:\/\/[^/?#@]/i.test(value);
}

/** Trimmed. */
export function normalise(value: string): string {
  return value.trim();
}

export const format: Format = {
  name: 'uri',
  inputMode: 'url',
  autocomplete: 'url',
  maxLength: 2000,
  example: 'https://www.example.com/',
  title: { 'zh-Hans': '网址', en: 'Web address' },
  error: {
    'zh-Hans': '请填写完整的网址，例如https://www.example.com/',
    en: 'Enter a full web address, such as https://www.example.com/',
  },
  hint: { 'zh-Hans': '以https://开头', en: 'Begins with https://' },
};
