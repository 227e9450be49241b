import { findFormat } from '../../domain/formats/formats.ts';
import type { Words } from '../../domain/language.ts';
import type { FieldPlan, PagePlan } from '../../domain/plan.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { fieldKind } from '../model/field-kind.ts';
import { readWords } from '../read/read-words.ts';
import { planField, reference } from './plan-field.ts';

/** Properties of type object are pages, in file order; the others form a first page of their own. */
export function planPages(model: AffairModel, title: Words): readonly PagePlan[] {
  const loose: FieldPlan[] = [];
  const pages: PagePlan[] = [];
  for (const node of model.root.children) {
    if (fieldKind(node.schema) !== 'fieldset') {
      loose.push(planField(node));
      continue;
    }
    const hint = readWords(node.schema, 'x-hint') ?? readWords(node.schema, 'description');
    pages.push({
      key: node.key,
      pointer: node.pointer,
      title: readWords(node.schema, 'title') ?? { 'zh-Hans': node.key },
      ...(hint !== undefined && { hint }),
      required: node.requirement.always,
      ...(node.asked.length > 0 && { when: node.asked.map(reference) }),
      fields: node.children.map(planField),
    });
  }
  if (loose.length === 0) return withAutocomplete(pages);
  return withAutocomplete([{ key: '', pointer: '', title, required: true, fields: loose }, ...pages]);
}

/** Autofill tokens (HTML standard, 4.10.18.7): the first question of a form that asks for a name, a phone ... asks the person who fills it in; later ones may not. */
function withAutocomplete(pages: readonly PagePlan[]): readonly PagePlan[] {
  const used = new Set<string>();
  const complete = (field: FieldPlan): FieldPlan => {
    if (field.kind === 'fieldset') return { ...field, fields: (field.fields ?? []).map(complete) };
    const token = findFormat(field.format ?? '')?.autocomplete;
    if (field.kind !== 'text' || token === undefined || used.has(token)) return field;
    used.add(token);
    return { ...field, autocomplete: token };
  };
  return pages.map((page) => ({ ...page, fields: page.fields.map(complete) }));
}
