import type { CheckedAffair } from '../emit/emit-affair.ts';
import { catalogue } from './catalogue.ts';
import type { Change } from './change.ts';
import { compareVersions, type ChangeKind } from './comparison.ts';
import { addedFields } from './kinds/added-fields.ts';
import { audience } from './kinds/audience.ts';
import { code } from './kinds/code.ts';
import { computedAnswers } from './kinds/computed-answers.ts';
import { conditions } from './kinds/conditions.ts';
import { consentWords } from './kinds/consent-words.ts';
import { fieldOrder } from './kinds/field-order.ts';
import { formats } from './kinds/formats.ts';
import { guideWords } from './kinds/guide-words.ts';
import { handling } from './kinds/handling.ts';
import { limits } from './kinds/limits.ts';
import { lines } from './kinds/lines.ts';
import { materials } from './kinds/materials.ts';
import { options } from './kinds/options.ts';
import { otherConstraints } from './kinds/other-constraints.ts';
import { patterns } from './kinds/patterns.ts';
import { removedFields } from './kinds/removed-fields.ts';
import { required } from './kinds/required.ts';
import { retypedFields } from './kinds/retyped-fields.ts';
import { routes } from './kinds/routes.ts';
import { rules } from './kinds/rules.ts';
import { times } from './kinds/times.ts';
import { units } from './kinds/units.ts';
import { divisionLevels } from './kinds/division-levels.ts';
import { window } from './kinds/window.ts';
import { words } from './kinds/words.ts';
import { versionOf } from './version.ts';

const kinds: readonly ChangeKind[] = [
  ...[code, removedFields, addedFields, retypedFields, required, conditions, limits, lines, options, formats],
  ...[patterns, divisionLevels, units, otherConstraints, computedAnswers, consentWords, rules, materials, routes],
  ...[times, audience, window, handling, words, fieldOrder, guideWords],
];

/**
 * What changes from one version of an affair to the next, breaking changes first. Where none is breaking, answers
 * that the validator of the old version takes are taken by that of the new one as well. Says breaking where it cannot
 * be told. Two versions that differ in nothing but spacing and order of keys give none.
 */
export function diffAffairs(old: CheckedAffair, changed: CheckedAffair): readonly Change[] {
  const comparison = compareVersions(versionOf(old), versionOf(changed));
  const changes: Change[] = [];
  for (const kind of kinds) {
    kind(comparison, (change, pointer, told = {}) => {
      const entry = catalogue[change];
      if (entry === undefined) throw new RangeError(`no words for ${change}`);
      const { compatibility, breaks } = entry;
      const { params = {}, ...values } = told;
      changes.push({ code: change, compatibility, breaks, pointer, ...values, params });
    });
  }
  return [
    ...changes.filter(({ compatibility }) => compatibility === 'breaking'),
    ...changes.filter(({ compatibility }) => compatibility === 'compatible'),
  ];
}
