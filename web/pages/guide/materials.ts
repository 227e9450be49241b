import type { MaterialPlan } from '../../../domain/plan.ts';
import type { UiKey } from '../../messages/ui-words.ts';
import { html, type Html } from '../html.ts';
import type { Speaker } from '../speaker.ts';
import { renderList } from '../summary-list.ts';

const forms: Readonly<Record<MaterialPlan['form'], UiKey>> = {
  electronic: 'materialElectronic',
  original: 'materialOriginal',
  copy: 'materialCopy',
};

/** What the citizen needs; what government has already is listed as not needed. */
export function renderMaterials(speaker: Speaker, materials: readonly MaterialPlan[]): Html {
  if (materials.length === 0) return html`<p class="govuk-body">${speaker.say('noMaterials')}</p>`;
  return html`${renderList(materials.map((material) => renderMaterial(speaker, material)))}`;
}

function renderMaterial({ say, words }: Speaker, material: MaterialPlan): Html {
  const details = detailsOf(material).map((key, index) => html`${index > 0 && ' · '}${say(key)}`);
  const copies = material.copies > 1 && html` · ${say('copies', { count: material.copies })}`;
  return html`<strong>${words(material.title)}</strong><br />
    <span class="banshi-detail">${details}${copies}${material.note && html`<br />${words(material.note)}`}</span>`;
}

function detailsOf({ source, form, field, required, when }: MaterialPlan): readonly UiKey[] {
  if (source === 'shared') return ['materialShared'];
  if (source === 'generated') return ['materialGenerated'];
  return [
    forms[form],
    ...(field === undefined ? [] : (['materialUpload'] as const)),
    ...(when !== undefined ? (['materialWhen'] as const) : []),
    ...(required === 'later' ? (['materialLater'] as const) : required ? [] : (['materialOptional'] as const)),
  ];
}
