import type { Language } from '../domain/language.ts';
import type { Plan } from '../domain/plan.ts';
import { speakAuthored } from './speak-authored.ts';
import { speakWords } from './speak-words.ts';
import type { PublishedAffair } from './stores/catalogue.ts';

type Guide = Readonly<Record<string, unknown>>;

/**
 * The service guide of an affair in one language: everything that `x-affair` says, under its names and in the shape it
 * was written in (`authored`, the file of the affair), and in the common shape what it leaves open.
 */
export function guideDocument(plan: Plan, authored: unknown, affair: PublishedAffair, language: Language): unknown {
  const { fees, ...guide } = plan.guide;
  const materials = plan.materials.map(({ when, ...material }) => ({ ...material, conditional: when !== undefined }));
  const routes = plan.routes.map(({ when, function: unit, level, division, role, title }) => ({
    to: { function: unit, level, division: 'code' in division ? division.code : division.pointer },
    role,
    title,
    conditional: when !== undefined,
  }));
  const common = asGuide(speakWords({ ...guide, fee: fees, materials, routes }, language));
  const written = asGuide(speakAuthored(asGuide(authored)['x-affair'], language));
  return {
    ...(speakWords({ code: plan.code, title: plan.title, description: plan.description }, language) as object),
    version: affair.version,
    publishedAt: affair.publishedAt,
    languages: plan.languages,
    ...common,
    ...written,
    time: { ...asGuide(common['time']), ...asGuide(written['time']) },
    materials: entries(common['materials'], written['materials']),
    routes: entries(common['routes'], written['routes']),
  };
}

/** Each entry with what the compiler found out about it. */
function entries(common: unknown, written: unknown): unknown {
  if (!Array.isArray(common) || !Array.isArray(written) || common.length !== written.length) return common;
  return common.map((entry: unknown, index) => ({ ...asGuide(entry), ...asGuide(written[index]) }));
}

function asGuide(value: unknown): Guide {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Guide) : {};
}
