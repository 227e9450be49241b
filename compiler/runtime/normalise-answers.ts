import { isRecord, setKey, shapeAt, type Shape } from './shape.ts';

/**
 * A copy of the answers with every text in its stored form: by its format, or trimmed, with LF line ends. A blank
 * text is no answer and is left out. What has not the shape of the form is kept as it is, for the check to find.
 */
export function normaliseAnswers(value: unknown, shape: Shape): unknown {
  if (typeof value === 'string') return normaliseText(value, shape);
  if (Array.isArray(value)) {
    const { items, maxItems } = shape;
    if (items === undefined || (maxItems !== undefined && value.length > maxItems)) return value;
    return value.map((item) => normaliseAnswers(item, items));
  }
  if (!isRecord(value) || shape.properties === undefined) return value;
  const copy = {};
  for (const key of Object.keys(value)) {
    const below = shapeAt(shape, key);
    const normal = below === undefined ? value[key] : normaliseAnswers(value[key], below);
    const blank = normal === '' && (below?.text !== undefined || below?.normalise !== undefined);
    if (!blank) setKey(copy, key, normal);
  }
  return copy;
}

function normaliseText(value: string, shape: Shape): string {
  if (shape.normalise !== undefined) return shape.normalise(value);
  if (shape.text === undefined) return value;
  return (shape.text === 2 ? value.replace(/\r\n?/g, '\n') : value).trim();
}
