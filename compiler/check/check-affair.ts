import type { Reference } from '../../domain/reference.ts';
import type { Diagnostic, Report } from '../diagnostic.ts';
import { buildModel } from '../model/build-model.ts';
import type { AffairModel } from '../model/affair-model.ts';
import type { AffairSource } from '../read/read-affair.ts';
import { lowerSchema } from '../lower/lower-schema.ts';
import { affairBase } from '../read/affair-code.ts';
import type { JsonObject } from '../read/json.ts';
import type { CheckRule } from './check-context.ts';
import { compileExpressions, type CompiledExpressions } from './compile-expressions.ts';
import { conditionTargets, optionTargets } from './rules/condition-targets.ts';
import { conditionValues } from './rules/condition-values.ts';
import { guide } from './rules/guide.ts';
import { header } from './rules/header.ts';
import { materials } from './rules/materials.ts';
import { privacy } from './rules/privacy.ts';
import { requiredQuestions } from './rules/required-questions.ts';
import { routes } from './rules/routes.ts';
import { size } from './rules/size.ts';
import { schemaRules } from './schema-rules.ts';

const rules: readonly CheckRule[] = [
  ...[
    header,
    size,
    requiredQuestions,
    conditionTargets,
    optionTargets,
    conditionValues,
    privacy,
    guide,
    materials,
    routes,
  ],
];

/** What checking found, and what it had to make for that. */
export interface CheckedSource {
  readonly diagnostics: readonly Diagnostic[];
  readonly model: AffairModel;
  /** With errors among the diagnostics, neither is fit to be emitted. */
  readonly lowered: JsonObject;
  readonly expressions: CompiledExpressions;
}

/** Builds the model of an affair and applies every rule of the dialect to it. Never throws, whatever was written. */
export function checkAffair(source: AffairSource, reference: Reference): CheckedSource {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, pointer, params = {}, suggestion) => {
    diagnostics.push({ code, pointer, params, ...(suggestion !== undefined && { suggestion }) });
  };
  const model = buildModel(source.schema, report);
  for (const rule of schemaRules) rule({ authored: source.authored, report });
  for (const rule of rules) rule({ source, model, reference, report });
  const lowered = lowerSchema(model, `${affairBase}${source.code ?? 'unnamed'}`);
  const expressions = compileExpressions(model, lowered, report);
  return { diagnostics, model, lowered, expressions };
}
