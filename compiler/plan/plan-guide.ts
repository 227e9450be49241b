import type { AffairGuide, ItemType, TimeLimit } from '../../domain/affair.ts';
import type { Words } from '../../domain/language.ts';
import { asWord, isObject, numberAt, objectAt, textAt, type Json, type JsonObject } from '../read/json.ts';
import { readText, readWords } from '../read/read-words.ts';

export const itemTypes: readonly ItemType[] = [
  'administrative-licence',
  'administrative-benefit',
  'administrative-confirmation',
  'administrative-reward',
  'administrative-ruling',
  'administrative-levy',
  'other-power',
  'public-service',
];

/** `x-affair` in one shape, however it was written: every text `Words`, every list a list, every fee a decimal string. */
export function planGuide(affair: JsonObject): AffairGuide {
  const result = affair['result'];
  const retention = readRetention(affair['retention']);
  const depth = numberAt(affair, 'depth');
  const open = readOpen(objectAt(affair, 'open'));
  return {
    itemType: itemTypes.find((type) => type === affair['itemType']) ?? 'public-service',
    codes: Object.fromEntries(
      Object.entries(objectAt(affair, 'codes')).map(([scheme, code]) => [scheme, asWord(code)]),
    ),
    owner: textAt(affair, 'owner') ?? '',
    audience: asList(affair['audience']).filter((one) => one === 'natural-person' || one === 'legal-person'),
    levels: asList(affair['levels']).filter((one) => typeof one === 'string'),
    legalBasis: asList(affair['legalBasis']).flatMap((basis) => {
      const title = readText(basis);
      return title === undefined ? [] : [{ title, ...words(basis, 'article'), ...words(basis, 'text') }];
    }),
    conditions: texts(affair['conditions']),
    time: readTime(affair['time']),
    fees: asList(affair['fee'] ?? affair['fees']).flatMap(readFee),
    visits: readVisits(affair['visits']),
    ...(depth !== undefined && { depth }),
    ...(result !== undefined && readResult(result)),
    counters: asList(affair['counters']).flatMap((counter) => {
      const title = readText(counter);
      return title === undefined
        ? []
        : [{ title, ...words(counter, 'address'), ...words(counter, 'hours'), ...plain(counter, 'phone') }];
    }),
    contacts: asList(affair['contacts']).flatMap((contact) => {
      const title = readText(contact);
      return title === undefined
        ? []
        : [{ title, ...plain(contact, 'phone'), ...plain(contact, 'email'), ...plain(contact, 'url') }];
    }),
    remedies: texts(affair['remedies']),
    faq: asList(affair['faq']).flatMap((one) => {
      const question = readWords(one, 'question') ?? readWords(one, 'title');
      const answer = readWords(one, 'answer') ?? readWords(one, 'text');
      return question === undefined || answer === undefined ? [] : [{ question, answer }];
    }),
    ...(retention !== undefined && { retention }),
    ...(open !== undefined && { open }),
  };
}

function asList(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}

function texts(value: Json | undefined): readonly Words[] {
  return asList(value).flatMap((one) => readText(one) ?? []);
}

function words<Key extends string>(owner: Json, key: Key): { readonly [_ in Key]?: Words } {
  const found = readWords(owner, key);
  return found === undefined ? {} : ({ [key]: found } as { readonly [_ in Key]: Words });
}

function plain<Key extends string>(owner: Json, key: Key): { readonly [_ in Key]?: string } {
  const found = textAt(owner, key);
  return found === undefined ? {} : ({ [key]: found } as { readonly [_ in Key]: string });
}

/** `{ workingDays }`, `{ days }`, `{ immediate: true }`; a bare number is working days, as law article 82 counts. */
export function readLimit(value: Json | undefined): TimeLimit | undefined {
  if (typeof value === 'number') return { workingDays: value };
  if (objectAt({ value: value ?? {} }, 'value')['immediate'] === true || value === 'immediate')
    return { immediate: true };
  const workingDays = numberAt(value, 'workingDays');
  if (workingDays !== undefined) return { workingDays };
  const days = numberAt(value, 'days');
  return days === undefined ? undefined : { days };
}

function readTime(value: Json | undefined): AffairGuide['time'] {
  const limit = (key: string): TimeLimit | undefined => readLimit(objectOr(value)[key]);
  const [statutory, acceptance, correction] = [limit('statutory'), limit('acceptance'), limit('correction')];
  return {
    ...(statutory !== undefined && { statutory }),
    promised: limit('promised') ?? statutory ?? defaultPromise,
    ...(acceptance !== undefined && { acceptance }),
    ...(correction !== undefined && { correction }),
  };
}

/** Article 42 of the law on administrative licences: 20 working days where nothing shorter is said. */
const defaultPromise: TimeLimit = { workingDays: 20 };

function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function readFee(value: Json): AffairGuide['fees'] {
  const amount = isObject(value) ? value['amount'] : value;
  if (typeof amount !== 'string' && typeof amount !== 'number') return [];
  const decimal = typeof amount === 'number' ? amount.toFixed(2) : amount;
  return [
    {
      ...words(value, 'title'),
      amount: decimal,
      currency: textAt(value, 'currency') ?? 'CNY',
      ...words(value, 'basis'),
    },
  ].filter((fee) => Number(fee.amount) !== 0 || fee.title !== undefined || fee.basis !== undefined);
}

function readVisits(value: Json | undefined): AffairGuide['visits'] {
  if (typeof value === 'number') return { count: value, purposes: [] };
  if (Array.isArray(value)) return { count: value.length, purposes: purposesOf(value as readonly Json[]) };
  const purposes = purposesOf(objectOr(value)['purposes'] ?? objectOr(value)['for'] ?? objectOr(value)['purpose']);
  const count = numberAt(value, 'count') ?? numberAt(value, 'promised') ?? numberAt(value, 'number') ?? purposes.length;
  return { count, purposes };
}

/** A purpose stands by itself, or in an object of its visit. */
function purposesOf(value: Json | undefined): readonly Words[] {
  return asList(value).flatMap((one) => readWords(one, 'for') ?? readWords(one, 'purpose') ?? readText(one) ?? []);
}

function readResult(value: Json): Pick<AffairGuide, 'result'> {
  const title = readText(value);
  if (title === undefined) return {};
  const delivery = asList(objectOr(value)['delivery']).filter((way) => typeof way === 'string');
  return { result: { title, ...plain(value, 'kind'), delivery } };
}

function readRetention(value: Json | undefined): AffairGuide['retention'] {
  if (value === 'permanent' || objectOr(value)['permanent'] === true) return 'permanent';
  const years = typeof value === 'number' ? value : numberAt(value, 'years');
  return years === undefined ? undefined : { years };
}

function readOpen(value: JsonObject): AffairGuide['open'] {
  const found = { ...plain(value, 'from'), ...plain(value, 'until') };
  return Object.keys(found).length > 0 ? found : undefined;
}
