import { fieldKind } from '../../model/field-kind.ts';
import { findField } from '../../model/find-field.ts';
import { asWord, isObject, listAt, textAt } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { nearName } from '../../read/near-name.ts';
import { readText } from '../../read/read-words.ts';
import { materialForms, materialSources } from '../../plan/plan-materials.ts';
import type { CheckRule } from '../check-context.ts';

/** Each material has a title and an id of its own, and the question that takes it exists and takes files. */
export const materials: CheckRule = ({ source, model, report }) => {
  const seen = new Set<string>();
  for (const [index, material] of listAt(source.authored['x-affair'], 'materials').entries()) {
    const at = joinPointer('', 'x-affair', 'materials', index);
    if (readText(material) === undefined || !isObject(material)) report('material-shape', at);
    const id = textAt(material, 'id');
    if (id !== undefined && seen.has(id)) report('duplicate-material', joinPointer(at, 'id'), { id });
    seen.add(id ?? '');
    const field = textAt(material, 'field');
    const node = field === undefined ? undefined : findField(field, '', model.fields);
    if (field !== undefined && node === undefined) {
      report('material-field-missing', joinPointer(at, 'field'), { field }, nearName(field, [...model.fields.keys()]));
    } else if (field !== undefined && node !== undefined && !fieldKind(node.schema).startsWith('attachment')) {
      report('material-field-not-a-file', joinPointer(at, 'field'), { field });
    }
    oneOf(material, 'source', materialSources, at);
    oneOf(material, 'form', materialForms, at);
  }

  function oneOf(material: unknown, key: string, values: readonly string[], at: string): void {
    const value = isObject(material) ? material[key] : undefined;
    if (value === undefined || values.includes(asWord(value))) return;
    const near = nearName(asWord(value), values);
    report('unknown-value', joinPointer(at, key), { value: asWord(value), expected: values.join(', ') }, near);
  }
};
