import { isAsked } from './ask-conditions.ts';
import type { CompiledAffair, Compute } from './compiled-affair.ts';
import { isRecord, setKey, type JsonRecord } from './shape.ts';
import { placesAt } from './visit-scope.ts';

/**
 * Computes the computed answers anew, in place of what was sent: in `answers`, which must be a copy. One that is not
 * asked, or has no value because something it is computed from is missing, is left out.
 */
export function computeAnswers(answers: unknown, affair: CompiledAffair): void {
  for (const compute of affair.computes) {
    const questions = affair.asked.filter(({ pointer }) => pointer === compute.pointer);
    for (const { value: self, indices } of placesAt(answers, compute.scope)) {
      if (!isRecord(self)) continue;
      const asked = questions.every((question) => isAsked(question, answers, indices, affair.conditions));
      setAnswer(self, compute, asked ? valueOf(compute, self, answers) : undefined);
    }
  }
}

function setAnswer(self: JsonRecord, { key }: Compute, value: unknown): void {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) Reflect.deleteProperty(self, key);
  else setKey(self, key, value);
}

function valueOf({ value }: Compute, self: unknown, root: unknown): unknown {
  try {
    return value(self, root);
  } catch {
    return undefined;
  }
}
