import type { ChangeKind } from '../comparison.ts';

/** Consent is given to words (Personal Information Protection Law, article 14): to others it is given anew. */
export const consentWords: ChangeKind = ({ kept }, report) => {
  for (const { pointer, old, new: changed } of kept) {
    const [was, is] = [old.title['zh-Hans'], changed.title['zh-Hans']];
    if (changed.kind === 'consent' && was !== is)
      report('consent-reworded', pointer, { old: was, new: is, params: { title: changed.title } });
  }
};
