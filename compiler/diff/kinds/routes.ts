import type { ChangeKind } from '../comparison.ts';
import { guidePointer } from '../comparison.ts';
import { isSame } from '../same.ts';

/** Where submissions go. A case stays where the version it was submitted under has sent it. */
export const routes: ChangeKind = ({ old, new: changed }, report) => {
  const [before, now] = [old.routes, changed.routes];
  for (let index = 0; index < Math.max(before.length, now.length); index += 1) {
    const [was, is] = [before[index], now[index]];
    if (isSame(was, is)) continue;
    const code = was === undefined ? 'route-added' : is === undefined ? 'route-removed' : 'route-changed';
    const told = { ...(was !== undefined && { old: was }), ...(is !== undefined && { new: is }) };
    report(code, guidePointer('routes', index), told);
  }
};
