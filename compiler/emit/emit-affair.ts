import type { Reference } from '../../domain/reference.ts';
import { languages } from '../../domain/language.ts';
import type { CompiledExpressions } from '../check/compile-expressions.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { planAffair } from '../plan/plan-affair.ts';
import { publishedSchema } from '../lower/published-schema.ts';
import { canonicalJson } from '../read/canonical-json.ts';
import type { JsonObject } from '../read/json.ts';
import { sealArtefacts, versionPlaceholder, type Artefacts } from './artefacts.ts';
import { emitTypes } from './emit-types.ts';
import { validatorInputOf } from './validator-input-of.ts';

/** A checked affair, ready to be emitted. */
export interface CheckedAffair {
  readonly code: string;
  readonly authored: JsonObject;
  readonly schema: JsonObject;
  readonly model: AffairModel;
  readonly lowered: JsonObject;
  readonly expressions: CompiledExpressions;
}

/** All artefacts of an affair. Deterministic: the same affair and reference give the same bytes. */
export async function emitAffair(affair: CheckedAffair, reference: Reference): Promise<Artefacts> {
  // Slow to load, and not needed where nothing has changed.
  const { emitValidator } = await import('./emit-validator.ts');
  const { renderFormPage, idempotencyKeyPlaceholder } = await import('../../web/pages/form-page.ts');
  const { renderGuidePage } = await import('../../web/pages/guide-page.ts');
  const { code, lowered, model } = affair;
  const plan = planAffair(code, affair.schema, model);
  const files = new Map<string, string>([
    ['affair.json', canonicalJson(affair.authored)],
    ['plan.json', canonicalJson(plan)],
    ['schema.json', canonicalJson(publishedSchema(lowered))],
    ['types.d.ts', await emitTypes(code, model)],
    ['validator.js', await emitValidator(validatorInputOf(model, lowered, plan, affair.expressions, reference))],
  ]);
  const version = versionPlaceholder;
  for (const language of languages) {
    files.set(`guide.${language}.html`, renderGuidePage({ plan, version, language, reference }));
    files.set(
      `form.${language}.html`,
      renderFormPage({ plan, version, language, reference, idempotencyKey: idempotencyKeyPlaceholder }),
    );
  }
  return sealArtefacts(plan, files);
}
