import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-context.ts';
import type { MaterialPlan } from '../../../domain/plan.ts';
import { materialStandings, type MaterialStanding } from './material-standing.ts';
import { Spoken } from './spoken.tsx';
import { useCase } from './case-context.ts';

/** What belongs to the application, in which form, and whether it came with it. */
export function MaterialList(): ReactNode {
  const { plain } = useLanguage().messages;
  const { plan, answers } = useCase();
  const standings = materialStandings(plan, answers);
  return (
    <section className="card" aria-labelledby="materials">
      <h2 id="materials">{plain.materials}</h2>
      {standings.length === 0 ? (
        <p className="quiet">{plain.noMaterials}</p>
      ) : (
        <ul className="materials">
          {standings.map(({ material, standing, isSure }) => (
            <li key={material.id}>
              <Material material={material} standing={standing} isSure={isSure} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Material({
  material,
  standing,
  isSure,
}: {
  readonly material: MaterialPlan;
  readonly standing: MaterialStanding;
  readonly isSure: boolean;
}): ReactNode {
  const { messages } = useLanguage();
  const { plain, materialForms, materialSources, copies } = messages;
  const facts = [
    materialSources[material.source],
    materialForms[material.form],
    ...(material.copies > 0 ? [copies(material.copies)] : []),
    ...(material.required === 'later' ? [plain.later] : []),
    ...(material.required === false ? [plain.ifAny] : []),
    ...(isSure ? [] : [plain.sometimes]),
  ];
  return (
    <>
      <Spoken words={material.title} />
      {standing === 'handed-in' && <span className="tag tag-good">{plain.handedIn}</span>}
      {standing === 'missing' && <span className="tag tag-waiting">{plain.notHandedIn}</span>}
      <span className="quiet material-facts">{facts.join(' · ')}</span>
    </>
  );
}
