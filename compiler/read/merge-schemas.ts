import { asWord, isObject, listAt, objectAt, type Json, type JsonObject } from './json.ts';

/**
 * What a schema says together with keywords that stand beside its `$ref`. In JSON Schema both hold; so `required`,
 * `allOf` and `x-rules` add up and `properties` go into each other. Where both say the same thing (a title, a limit,
 * a list of options), what stands beside the `$ref` wins. `properties: { x: false }` takes a question out.
 */
export function mergeSchemas(part: JsonObject, beside: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...part };
  for (const [keyword, value] of Object.entries(beside)) {
    switch (keyword) {
      case 'allOf':
      case 'x-rules':
        merged[keyword] = [...listAt(part, keyword), ...listAt(beside, keyword)];
        break;
      case 'required':
        merged[keyword] = [...new Set([...listAt(part, keyword), ...listAt(beside, keyword)])];
        break;
      case 'properties':
        merged[keyword] = mergeProperties(objectAt(part, keyword), objectAt(beside, keyword));
        break;
      case 'x-i18n':
        break;
      default:
        merged[keyword] = value;
    }
  }
  const words = mergeTranslations(part, beside);
  if (Object.keys(words).length > 0) merged['x-i18n'] = words;
  const gone = Object.entries(objectAt(beside, 'properties')).flatMap(([key, value]) => (value === false ? [key] : []));
  if (gone.length > 0) merged['required'] = listAt(merged, 'required').filter((key) => !gone.includes(asWord(key)));
  return merged;
}

function mergeProperties(part: JsonObject, beside: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...part };
  for (const [key, value] of Object.entries(beside)) {
    const own = Object.hasOwn(part, key) ? part[key] : undefined;
    if (value === false) Reflect.deleteProperty(merged, key);
    else
      merged[key] =
        isObject(own) && isObject(value) ? mergeSchemas(own, value) : value === true ? (own ?? true) : value;
  }
  return merged;
}

/** A translation of a text that was written anew would speak of the old text, so it goes. */
function mergeTranslations(part: JsonObject, beside: JsonObject): JsonObject {
  const [ours, theirs] = [objectAt(beside, 'x-i18n'), objectAt(part, 'x-i18n')];
  const merged: Record<string, Json> = {};
  for (const language of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const kept = Object.entries(objectAt(theirs, language)).filter(
      ([key]) => !Object.hasOwn(beside, key) && !Object.hasOwn(beside, `x-${key}`),
    );
    merged[language] = { ...Object.fromEntries(kept), ...objectAt(ours, language) };
  }
  return merged;
}
