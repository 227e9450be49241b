import type { ChangeKind } from '../comparison.ts';
import { isSame } from '../same.ts';
import type { VersionRule } from '../version.ts';

/** Rules across questions: the same where they ask for the same, wherever they stand in the list. */
export const rules: ChangeKind = ({ old, new: changed, added, removed }, report) => {
  const isWithin = (tops: readonly string[], scope: string): boolean =>
    tops.some((top) => scope === top || scope.startsWith(`${top}/`));
  // Of a new page nothing is asked before it is filled in.
  const left = old.rules.filter(({ scope }) => !isWithin(removed, scope));
  const fresh: VersionRule[] = [];
  for (const rule of changed.rules.filter(({ scope }) => !isWithin(added, scope))) {
    const same = takeOut(left, (one) => one.scope === rule.scope && one.meaning === rule.meaning);
    if (same === undefined) fresh.push(rule);
    else if (!isSame(toldBy(same), toldBy(rule)))
      report('rule-told-otherwise', rule.path, {
        old: toldBy(same),
        new: toldBy(rule),
        params: { message: rule.message },
      });
  }
  for (const rule of fresh) {
    const before = takeOut(
      left,
      (one) => one.scope === rule.scope && (one.path === rule.path || isSame(one.message, rule.message)),
    );
    report(before === undefined ? 'rule-added' : 'rule-changed', rule.path, {
      ...(before !== undefined && { old: before.expression }),
      new: rule.expression,
      params: { message: rule.message },
    });
  }
  for (const rule of left)
    report('rule-removed', rule.path, { old: rule.expression, params: { message: rule.message } });
};

function toldBy({ path, severity, message, instead }: VersionRule): object {
  return { path, severity, message, ...(instead !== undefined && { instead }) };
}

function takeOut<T>(list: T[], test: (one: T) => boolean): T | undefined {
  const index = list.findIndex(test);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}
