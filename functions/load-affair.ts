import type { Plan } from '../domain/plan.ts';
import type { Reference } from '../domain/reference.ts';
import type { Validator } from '../domain/validator.ts';
import { Fault } from './fault.ts';
import { importArtefact, loadArtefactText } from './stores/artefacts.ts';
import { BoundedCache } from './stores/bounded-cache.ts';
import { loadAffairVersion, loadCurrentAffair, loadReferenceHash, type PublishedAffair } from './stores/catalogue.ts';

const longestCode = 100;
const maxPlans = 500;
const plans = new BoundedCache<Promise<Plan>>(maxPlans);
let reference: { readonly hash: string; readonly value: Promise<Reference> } | undefined;

/** The version of an affair that serves now. Faults: `affair-not-found`. */
export async function loadAffair(code: string | undefined): Promise<PublishedAffair> {
  const isCode = code !== undefined && code.length <= longestCode && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
  const affair = isCode ? await loadCurrentAffair(code) : undefined;
  if (affair === undefined) throw new Fault('affair-not-found');
  return affair;
}

/** The version that a caller is pinned to, else the one that serves now. Faults: `version-not-found`. */
export async function loadPinned(current: PublishedAffair, version: string | undefined): Promise<PublishedAffair> {
  if (version === undefined || version === current.version) return current;
  const pinned = /^[0-9a-f]{64}$/.test(version) ? await loadAffairVersion(`${current.code}@${version}`) : undefined;
  if (pinned === undefined) throw new Fault('version-not-found');
  return pinned;
}

/** A version, whether it or any other of its affair still serves. Faults: `version-not-found`. */
export async function loadVersion(code: string, version: string): Promise<PublishedAffair> {
  const affair = await loadAffairVersion(`${code}@${version}`);
  if (affair === undefined) throw new Fault('version-not-found');
  return affair;
}

/** The SHA-256 of a file of a version. */
export function artefactOf(affair: PublishedAffair, file: string): string {
  const hash = affair.files[file];
  if (hash === undefined) throw new Fault('internal', { cause: new Error(`${affair.code} has no ${file}.`) });
  return hash;
}

export function loadPlan(affair: PublishedAffair): Promise<Plan> {
  const hash = artefactOf(affair, 'plan.json');
  const known = plans.get(hash);
  if (known !== undefined) return known;
  const plan = loadArtefactText(hash).then((text) => JSON.parse(text) as Plan);
  plans.set(hash, plan, 1);
  plan.catch(() => plans.delete(hash));
  return plan;
}

/** The compiled validator of a version: the same bytes that the browser runs. */
export async function loadValidator(affair: PublishedAffair): Promise<Validator> {
  return (await importArtefact(artefactOf(affair, 'validator.js'))) as Validator;
}

/** Divisions, functions, departments and calendars as they hold now. */
export async function loadReference(): Promise<Reference> {
  const hash = await loadReferenceHash('current');
  if (hash === undefined) throw new Fault('temporarily-unavailable', { cause: new Error('Nothing is published yet.') });
  if (reference?.hash !== hash) {
    const value = loadArtefactText(hash).then((text) => JSON.parse(text) as Reference);
    reference = { hash, value };
    value.catch(() => (reference = undefined));
  }
  return reference.value;
}
