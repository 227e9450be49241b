import { languages, type Language, type Words } from '../../domain/language.ts';
import type { FieldPlan, Plan } from '../../domain/plan.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { objectAt, type JsonObject } from '../read/json.ts';
import { readWords } from '../read/read-words.ts';
import { conditionTests } from './condition-tests.ts';
import { planGuide } from './plan-guide.ts';
import { planMaterials } from './plan-materials.ts';
import { planPages } from './plan-pages.ts';
import { planRoutes } from './plan-routes.ts';
import { placedRules } from './plan-rules.ts';

/** The plan of an affair whose schema has been read and checked. */
export function planAffair(code: string, schema: JsonObject, model: AffairModel): Plan {
  const affair = objectAt(schema, 'x-affair');
  const title = readWords(schema, 'title') ?? { 'zh-Hans': code };
  const description = readWords(schema, 'description');
  const pages = planPages(model, title);
  return {
    code,
    title,
    ...(description !== undefined && { description }),
    languages: languages.filter((language) => titles(title, pages).every((words) => isWritten(words, language))),
    pages,
    conditions: model.conditions.map((condition) => {
      const tests = conditionTests(condition.schema, condition.scope, model.fields);
      return { scope: condition.scope, ...(tests !== undefined && tests.length > 0 && { tests }) };
    }),
    rules: placedRules(model).map((rule) => rule.plan),
    materials: planMaterials(affair, model),
    routes: planRoutes(affair, model),
    guide: planGuide(affair),
  };
}

function isWritten(words: Words, language: Language): boolean {
  return words[language] !== undefined;
}

function titles(title: Words, pages: Plan['pages']): readonly Words[] {
  const ofFields = (fields: readonly FieldPlan[]): readonly Words[] =>
    fields.flatMap((field) => [field.title, ...ofFields(field.fields ?? [])]);
  return [title, ...pages.flatMap((page) => [page.title, ...ofFields(page.fields)])];
}
