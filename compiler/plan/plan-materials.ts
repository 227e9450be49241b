import type { MaterialPlan } from '../../domain/plan.ts';
import type { AffairModel } from '../model/affair-model.ts';
import { findField } from '../model/find-field.ts';
import { isObject, listAt, numberAt, textAt, type Json } from '../read/json.ts';
import { readText, readWords } from '../read/read-words.ts';

export const materialSources: readonly MaterialPlan['source'][] = ['self', 'government', 'generated', 'shared'];
export const materialForms: readonly MaterialPlan['form'][] = ['electronic', 'original', 'copy'];

/** The materials of `x-affair`, each with its condition and the attachment question that takes it. */
export function planMaterials(affair: Json | undefined, model: AffairModel): readonly MaterialPlan[] {
  return listAt(affair, 'materials').flatMap((material, index) => {
    const title = readText(material);
    if (!isObject(material) || title === undefined) return [];
    const condition = model.materials[index];
    const field = findField(textAt(material, 'field') ?? '', '', model.fields)?.pointer;
    const note = readWords(material, 'note');
    const form = materialForms.find((one) => one === material['form']) ?? 'electronic';
    return [
      {
        id: textAt(material, 'id') ?? `material-${index + 1}`,
        title,
        source: materialSources.find((one) => one === material['source']) ?? 'self',
        form,
        copies: numberAt(material, 'copies') ?? (form === 'electronic' ? 0 : 1),
        required: material['required'] === 'later' ? 'later' : material['required'] !== false,
        ...(note !== undefined && { note }),
        ...(field !== undefined && { field }),
        ...(condition !== undefined && { when: { condition } }),
      },
    ];
  });
}
