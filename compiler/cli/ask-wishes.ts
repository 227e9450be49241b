import { createInterface } from 'node:readline/promises';
import type { Reference } from '../../domain/reference.ts';
import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';
import { itemTypes } from '../plan/plan-guide.ts';
import type { AffairWishes } from '../scaffold/affair-wishes.ts';
import { readWish, usualLevel, type Wish } from '../scaffold/read-wish.ts';
import { speakRefusal } from '../scaffold/refusal.ts';
import { wishes } from './wishes.ts';

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/**
 * Asks for the wishes that are not `given`, one after the other; what cannot be had is asked again. Undefined when the
 * person leaves (Ctrl-C, Ctrl-D).
 */
export async function askWishes(
  given: Partial<AffairWishes>,
  reference: Reference,
  language: DiagnosticLanguage,
  { input, output }: Terminal,
): Promise<Partial<AffairWishes> | undefined> {
  const lines = createInterface({ input, output });
  const left = new AbortController();
  lines.once('close', () => {
    left.abort();
  });
  let known = given;
  try {
    for (const { name, question } of wishes) {
      while (known[name] === undefined) known = { ...known, ...(await ask(name, question[language])) };
    }
    return known;
  } catch (problem) {
    if (left.signal.aborted) return undefined;
    throw problem;
  } finally {
    lines.close();
  }

  async function ask(name: Wish, question: string): Promise<Partial<AffairWishes>> {
    const usual = usualText(name, known, reference);
    const choice = name === 'itemType' ? ` (${itemTypes.join(', ')})` : '';
    const said = await lines.question(`${question}${choice}${usual === undefined ? '' : ` [${usual}]`}: `, {
      signal: left.signal,
    });
    const read = readWish[name](said.trim() || (usual ?? ''), reference, known);
    if (!('refusal' in read)) return { [name]: read.value };
    output.write(`${speakRefusal(read.refusal, language)}\n`);
    return {};
  }
}

/** What is meant where nothing is said; undefined where nobody can know. */
export function usualText(name: Wish, known: Partial<AffairWishes>, reference: Reference): string | undefined {
  switch (name) {
    case 'audience':
      return 'natural-person';
    case 'itemType':
      return 'public-service';
    case 'level':
      return usualLevel(known.function, reference);
    case 'workingDays':
      return '5';
    case 'function':
    case 'title':
    case 'titleEn':
      return undefined;
  }
}
