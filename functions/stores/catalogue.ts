import { DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CatalogueEntry, Manifest } from '../../domain/catalogue/entry.ts';
import { environment } from '../environment.ts';
import { document, text, toItem, type Item } from './attributes.ts';
import { dynamodb } from './dynamodb-client.ts';
import { remembered } from './remembered.ts';
import { storeFault } from './store-fault.ts';

/** A version of an affair as the catalogue holds it. */
export interface PublishedAffair extends Manifest {
  /** RFC 3339, when this version was published. */
  readonly publishedAt: string;
}

/** A published version serves within five seconds; so nobody believes longer than this. */
const freshness = { maxAgeMs: 3_000, maxKeys: 10_000 };
const listing = 'AFFAIR';

/** The version of an affair that serves now, or nothing where there is no such affair. */
export const loadCurrentAffair = remembered((code) => loadAffairItem(code, 'CURRENT'), freshness);

/** A version of an affair, or nothing where there is none. Versions never change. */
export const loadAffairVersion = remembered(
  (key) => loadAffairItem(key.slice(0, key.indexOf('@')), `V#${key.slice(key.indexOf('@') + 1)}`),
  { maxAgeMs: 60_000, maxKeys: 10_000 },
);

/** SHA-256 of the reference that holds now, or nothing before the first publication. */
export const loadReferenceHash = remembered(async (): Promise<string | undefined> => {
  const item = await get('REFERENCE', 'CURRENT');
  return item && text(item, 'hash');
}, freshness);

/** What serves now, by code, after the code `after`: at most `limit` entries. */
export async function listAffairs(after: string, limit: number): Promise<readonly PublishedAffair[]> {
  const found = await send(() =>
    dynamodb.send(
      new QueryCommand({
        TableName: environment('CATALOGUE_TABLE'),
        IndexName: 'listing',
        KeyConditionExpression: 'listing = :listing AND listingOrder > :after',
        ExpressionAttributeValues: { ':listing': { S: listing }, ':after': { S: after === '' ? ' ' : after } },
        Limit: limit,
      }),
    ),
  );
  return (found.Items ?? []).map(toAffair);
}

/** Writes a version and lets it serve from now on. Answers whether anything had to be written. */
export async function saveAffair(manifest: Manifest, publishedAt: string): Promise<boolean> {
  const current = await loadAffairItem(manifest.code, 'CURRENT');
  if (current?.version === manifest.version) return false;
  const known = await loadAffairItem(manifest.code, `V#${manifest.version}`);
  const affair = { ...manifest, publishedAt: known?.publishedAt ?? publishedAt };
  await put(toCatalogueItem(affair, `V#${manifest.version}`));
  await put({ ...toCatalogueItem(affair, 'CURRENT'), ...toItem({ listing, listingOrder: manifest.code }) });
  return true;
}

/** Lets no version of an affair serve any more. The versions stay, for the cases that were opened with them. */
export async function withdrawAffair(code: string): Promise<void> {
  const TableName = environment('CATALOGUE_TABLE');
  const Key = { pk: { S: `A#${code}` }, sk: { S: 'CURRENT' } };
  await send(() => dynamodb.send(new DeleteItemCommand({ TableName, Key })));
}

/** Lets a reference hold from now on. Answers whether it did not already. */
export async function saveReferenceHash(hash: string): Promise<boolean> {
  const current = await get('REFERENCE', 'CURRENT');
  if (current !== undefined && text(current, 'hash') === hash) return false;
  await put(toItem({ pk: 'REFERENCE', sk: 'CURRENT', hash }));
  return true;
}

async function loadAffairItem(code: string, sk: string): Promise<PublishedAffair | undefined> {
  const item = await get(`A#${code}`, sk);
  return item && toAffair(item);
}

function toCatalogueItem({ code, version, publishedAt, entry, files }: PublishedAffair, sk: string): Item {
  const documents = { entry: JSON.stringify(entry), files: JSON.stringify(files) };
  return toItem({ pk: `A#${code}`, sk, code, version, publishedAt, ...documents });
}

function toAffair(item: Item): PublishedAffair {
  return {
    code: text(item, 'code'),
    version: text(item, 'version'),
    publishedAt: text(item, 'publishedAt'),
    entry: document<CatalogueEntry>(item, 'entry'),
    files: document<Manifest['files']>(item, 'files'),
  };
}

async function get(pk: string, sk: string): Promise<Item | undefined> {
  const TableName = environment('CATALOGUE_TABLE');
  const found = await send(() =>
    dynamodb.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } })),
  );
  return found.Item;
}

async function put(item: Item): Promise<void> {
  const TableName = environment('CATALOGUE_TABLE');
  await send(() => dynamodb.send(new PutItemCommand({ TableName, Item: item })));
}

async function send<Result>(command: () => Promise<Result>): Promise<Result> {
  try {
    return await command();
  } catch (error) {
    throw storeFault(error);
  }
}
