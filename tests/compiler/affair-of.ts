import { buildModel } from '../../compiler/model/build-model.ts';
import type { AffairModel } from '../../compiler/model/affair-model.ts';
import { lowerSchema } from '../../compiler/lower/lower-schema.ts';
import type { Diagnostic } from '../../compiler/diagnostic.ts';
import { readAffair } from '../../compiler/read/read-affair.ts';
import type { JsonObject } from '../../compiler/read/json.ts';
import { planAffair } from '../../compiler/plan/plan-affair.ts';
import type { Plan } from '../../domain/plan.ts';

/** A whole affair around some keywords of its root: right in everything that the test does not speak of. */
export function affairOf(root: object, affair: object = {}): JsonObject {
  return {
    $schema: 'https://banshi.dev/dialect/1',
    $id: 'https://banshi.dev/affairs/trial',
    title: '试办事项',
    'x-i18n': { en: { title: 'Trial affair' } },
    'x-affair': {
      itemType: 'public-service',
      owner: 'civil-affairs',
      audience: ['natural-person'],
      levels: ['county'],
      time: { promised: { workingDays: 5 } },
      visits: 0,
      routes: [{ to: { function: 'civil-affairs', division: '450103' }, role: 'lead' }],
      ...affair,
    },
    type: 'object',
    ...root,
  } as JsonObject;
}

/** A question with a title in both languages. */
export function question(schema: object, title = '问题'): JsonObject {
  return { title, 'x-i18n': { en: { title: 'Question' } }, ...schema } as JsonObject;
}

/** A page of questions. */
export function page(properties: object, more: object = {}): JsonObject {
  return question({ type: 'object', properties, ...more }, '页');
}

export interface Understood {
  readonly model: AffairModel;
  readonly plan: Plan;
  readonly lowered: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, models, lowers and plans an affair, as the compiler does. */
export function understand(affair: JsonObject, parts: Readonly<Record<string, object>> = {}): Understood {
  const known = new Map(
    Object.entries(parts).map(([name, part]) => [`https://banshi.dev/parts/${name}`, part as JsonObject]),
  );
  const { source, diagnostics: read } = readAffair(JSON.stringify(affair), known);
  if (source === undefined) throw new Error('not an affair');
  const diagnostics: Diagnostic[] = [...read];
  const model = buildModel(source.schema, (code, pointer, params = {}, suggestion) => {
    diagnostics.push({ code, pointer, params, ...(suggestion !== undefined && { suggestion }) });
  });
  const lowered = lowerSchema(model, 'https://banshi.dev/affairs/trial');
  return { model, lowered, plan: planAffair('trial', source.schema, model), diagnostics };
}
