import type { DivisionLevel } from '../../../domain/plan.ts';
import type { Division } from '../../../domain/reference.ts';
import { attributes, html, type Html } from '../html.ts';
import { valueOf, type FormView, type PlacedField } from './form-view.ts';
import { renderSelect } from './option-controls.ts';

/** The divisions a citizen can choose from, under the title of the division they belong to. */
interface DivisionGroup {
  readonly titles: readonly Division[];
  readonly divisions: readonly Division[];
}

/** A place, as a select in groups: counties by city, townships by county where they are known, else their county. */
export function renderDivision(view: FormView, placed: PlacedField): Html {
  const { plain, lang } = view.speaker;
  const chosen = valueOf(view, placed.name);
  const option = ({ code, title }: Division): Html =>
    html`<option${attributes({ value: code, lang: lang(title), selected: chosen === code })}>${plain(title)}</option>
`;
  const groups = groupDivisions(view.reference.divisions, placed.field.level ?? 'county').map(
    ({ titles, divisions }) => {
      const [first] = titles;
      if (first === undefined) return divisions.map(option);
      const label = titles.map(({ title }) => plain(title)).join(' ');
      return html`<optgroup${attributes({ label, lang: lang(first.title) })}>
${divisions.map(option)}</optgroup>
`;
    },
  );
  return renderSelect(view, placed, html`${groups}`);
}

function groupDivisions(divisions: readonly Division[], level: DivisionLevel): readonly DivisionGroup[] {
  const at = (wanted: DivisionLevel) => divisions.filter((division) => division.level === wanted);
  if (level === 'region' || level === 'city') return [{ titles: [], divisions: at(level) }];
  const counties = Map.groupBy(at('county'), ({ code }) => code.slice(0, 4));
  const townships = Map.groupBy(level === 'township' ? at('township') : [], ({ code }) => code.slice(0, 6));
  return at('city').flatMap((city) => {
    const inCity = counties.get(city.code.slice(0, 4)) ?? [];
    const whole = inCity.filter(({ code }) => !townships.has(code));
    const split = inCity.filter(({ code }) => townships.has(code));
    return [
      ...(whole.length > 0 ? [{ titles: [city], divisions: whole }] : []),
      ...split.map((county) => ({ titles: [city, county], divisions: townships.get(county.code) ?? [] })),
    ];
  });
}
