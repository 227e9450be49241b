import type { UiKey } from './zh-Hans.ts';

/**
 * Zhuang, only where a published word is known (the MediaWiki glossary; to be checked by the regional ethnic-language
 * commission). Never translated by machine: all else falls back to the legal text.
 */
export const za: Readonly<Partial<Record<UiKey, string>>> = {
  home: 'Yiebdaeuz',
  search: 'Ra',
  year: 'Bi',
  any: 'Cenzbu',
  removeFile: 'Duz {name}',
  faq: 'Cam caeuq dap',
};
