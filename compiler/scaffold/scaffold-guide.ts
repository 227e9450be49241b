import type { JsonObject } from '../read/json.ts';
import type { AffairWishes } from './affair-wishes.ts';
import { titled } from './titled.ts';

/** `x-affair` of a new affair. It names no law, no fee and no place that nobody has said. */
export function scaffoldGuide(wishes: AffairWishes, region: string, comment: string): JsonObject {
  const { level, workingDays } = wishes;
  return {
    $comment: comment,
    itemType: wishes.itemType,
    owner: wishes.function,
    audience: wishes.audience,
    levels: [level],
    conditions: [titled('符合本事项规定的条件', 'Whoever meets the conditions of this affair')],
    materials: [
      {
        id: 'identity',
        ...titled('身份证件或营业执照', 'Identity card or business licence'),
        source: 'shared',
        form: 'electronic',
        copies: 0,
        required: true,
      },
      {
        id: 'proof',
        ...titled('证明材料', 'Proof'),
        source: 'self',
        form: 'electronic',
        copies: 1,
        required: false,
        field: '/request/proof',
      },
    ],
    time: { promised: workingDays === 0 ? { immediate: true } : { workingDays } },
    visits: 0,
    result: { ...titled('办理结果通知', 'Notice of the result'), kind: 'document', delivery: ['electronic'] },
    routes: [
      {
        to: { function: wishes.function, level, division: level === 'region' ? region : '/request/place' },
        role: 'lead',
        ...titled('受理和审批', 'Accepts and decides'),
      },
    ],
    contacts: [
      {
        ...titled('政务服务便民热线（咨询、投诉）', 'Government service hotline, for questions and complaints'),
        phone: '12345',
      },
    ],
    retention: { years: 10 },
  };
}
