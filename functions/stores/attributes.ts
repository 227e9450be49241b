import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item of a table as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>;

/** An item as the stores write it: text, numbers and yes or no; a key without a value is left out. */
export type PlainItem = Readonly<Record<string, string | number | boolean | undefined>>;

export function toItem(plain: PlainItem): Record<string, AttributeValue> {
  const item: Record<string, AttributeValue> = {};
  for (const [key, value] of Object.entries(plain)) {
    if (typeof value === 'string') item[key] = { S: value };
    else if (typeof value === 'number') item[key] = { N: String(value) };
    else if (value !== undefined) item[key] = { BOOL: value };
  }
  return item;
}

/** The text of an attribute, `''` where there is none. */
export function text(item: Item, key: string): string {
  return item[key]?.S ?? '';
}

/** The text of an attribute, or nothing where there is none. */
export function optionalText(item: Item, key: string): string | undefined {
  return item[key]?.S;
}

/** The number of an attribute, 0 where there is none. */
export function number(item: Item, key: string): number {
  return Number(item[key]?.N ?? 0);
}

export function flag(item: Item, key: string): boolean {
  return item[key]?.BOOL ?? false;
}

/** A document that was stored as JSON text. Only for what this system wrote itself. */
export function document<Shape>(item: Item, key: string): Shape {
  return JSON.parse(text(item, key)) as Shape;
}
