import type { Language } from '../domain/language.ts';
import type { Plan } from '../domain/plan.ts';
import { speakWords } from './speak-words.ts';
import type { PublishedAffair } from './stores/catalogue.ts';

/** The service guide of an affair in one language: everything that `x-affair` says, under its names. */
export function guideDocument(plan: Plan, affair: PublishedAffair, language: Language): unknown {
  const { fees, ...guide } = plan.guide;
  const materials = plan.materials.map(({ when, ...material }) => ({ ...material, conditional: when !== undefined }));
  const routes = plan.routes.map(({ when, function: unit, level, division, role, title }) => ({
    to: { function: unit, level, division: 'code' in division ? division.code : division.pointer },
    role,
    title,
    conditional: when !== undefined,
  }));
  return {
    ...(speakWords({ code: plan.code, title: plan.title, description: plan.description }, language) as object),
    version: affair.version,
    publishedAt: affair.publishedAt,
    languages: plan.languages,
    ...(speakWords({ ...guide, fee: fees, materials, routes }, language) as object),
  };
}
