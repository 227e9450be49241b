import type { MaterialPlan } from '../plan.ts';
import type { BringItem } from '../receipt.ts';
import type { Holds } from '../routing/ask-condition.ts';

/**
 * The materials that a citizen must bring or send: on paper, in the citizen's own hands, required, and only where
 * their condition holds. What the government holds, makes or shares is never asked for again (State Council
 * decree 716, art. 7).
 */
export function whatToBring(materials: readonly MaterialPlan[], holds: Holds): readonly BringItem[] {
  return materials.flatMap(({ id, title, form, copies, note, source, required, when }) => {
    if (form === 'electronic' || source !== 'self' || required !== true) return [];
    if (when !== undefined && holds(when.condition) === (when.negate ?? false)) return [];
    return [{ id, title, form, copies, ...(note !== undefined && { note }) }];
  });
}
