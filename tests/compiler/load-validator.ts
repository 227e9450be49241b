import type { Validator } from '../../domain/validator.ts';
import { emitValidator } from '../../compiler/emit/emit-validator.ts';
import type { ValidatorInput } from '../../compiler/emit/validator-input.ts';
import type { JsonObject } from '../../compiler/read/json.ts';

/** The validator of a schema, run from its emitted text. */
export async function loadValidator(
  schema: JsonObject,
  more: Partial<ValidatorInput> = {},
): Promise<Validator & { readonly source: string }> {
  const input = { schema, conditions: [], askedWhen: [], rules: [], computes: [], divisions: [], order: [], ...more };
  const source = await emitValidator(input);
  const module = (await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`)) as Validator;
  return { ...module, source };
}
