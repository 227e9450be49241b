import type { Severity } from '../../diagnostic.ts';

/** One kind of mistake: how much it weighs, and the words that say what is wrong and what to do. */
export interface DiagnosticKind {
  readonly severity: Severity;
  /** `{name}` stands for `params.name`. */
  readonly en: string;
  readonly 'zh-Hans': string;
}

/** A mistake that keeps the affair from being compiled. */
export function error(en: string, chinese: string): DiagnosticKind {
  return { severity: 'error', en, 'zh-Hans': chinese };
}

/** Something to look at that does no harm yet. */
export function warning(en: string, chinese: string): DiagnosticKind {
  return { severity: 'warning', en, 'zh-Hans': chinese };
}
