import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';
import { isSame } from '../same.ts';
import type { VersionMaterial } from '../version.ts';

/** What must be handed in: a new paper is a new errand for whoever has begun. What the government fetches is none. */
export const materials: ChangeKind = ({ old, new: changed }, report) => {
  for (const [index, now] of changed.materials.entries()) {
    const before = old.materials.find(({ id }) => id === now.id);
    const told = { ...(before !== undefined && { old: before }), new: now, params: { title: now.title } };
    const at = guidePointer('materials', index);
    if (before === undefined) report(isDemanded(now) ? 'required-material-added' : 'material-added', at, told);
    else if (isDemanded(now) && !(isDemanded(before) && (before.when === undefined || isSame(before.when, now.when))))
      report('material-became-required', at, told);
    else if (!isSame(before, now)) report('material-changed', at, told);
  }
  for (const [index, before] of old.materials.entries()) {
    if (changed.materials.every(({ id }) => id !== before.id))
      report('material-removed', guidePointer('materials', index), { old: before, params: { title: before.title } });
  }
};

function isDemanded({ required, source }: VersionMaterial): boolean {
  return required === true && source === 'self';
}
