import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundleFunctions } from '../../infra/bundle/bundle-functions.ts';
import { functionNames, type FunctionName } from '../../infra/function-name.ts';
import { permissions } from '../../infra/permissions.ts';
import { functionOf, resourcesOf, statementsOf, synthesize } from './synthesize.ts';

const { service } = synthesize();
const out = mkdtempSync(join(tmpdir(), 'banshi-permissions-'));

beforeAll(async () => {
  await bundleFunctions({ handlers: 'functions/handlers', names: functionNames, out });
});

/** The files whose code is really in the bundle of a function. */
function sourcesOf(name: FunctionName): readonly string[] {
  const map = JSON.parse(readFileSync(join(out, 'source-maps', `${name}.mjs.map`), 'utf8')) as { sources: string[] };
  return map.sources.map((source) => basename(source));
}

const commands = [
  'GetItem',
  'Query',
  'PutItem',
  'UpdateItem',
  'TransactWriteItems',
  'Scan',
  'DeleteItem',
  'BatchGetItem',
];

/** What the code of a function asks of DynamoDB; a transaction here puts or updates. */
const commandsOf = (name: FunctionName): readonly string[] =>
  commands.filter((command) => sourcesOf(name).includes(`${command}Command.js`));

describe.each(functionNames)('%s', (name) => {
  const variables = functionOf(service, name)[1].Properties['Environment']?.Variables ?? {};
  const { cases = [], inbox = [], catalogue = [], listing = [], deliveries = [] } = permissions[name];

  test('has exactly the variables that its code reads', () => {
    const code = readFileSync(join(out, name, 'index.mjs'), 'utf8');
    const known = /"(CASES_TABLE|CATALOGUE_TABLE|BUCKET|DELIVERY_QUEUE_URL|FAILURE_QUEUE_URL|OIDC_[A-Z_]+)"/g;
    const read = [...code.matchAll(known)].map(([, variable]) => variable);
    expect(Object.keys(variables).sort()).toEqual([...new Set(read)].sort());
  });

  test('may do what its code asks of the tables and the queue, and nothing else', () => {
    const allowed = new Set<string>([...cases, ...inbox, ...catalogue, ...listing]);
    const writes = allowed.delete('PutItem');
    if (allowed.delete('UpdateItem') || writes) allowed.add('TransactWriteItems');
    expect([...allowed].sort()).toEqual([...commandsOf(name)].sort());
    expect(deliveries.length > 0).toBe(sourcesOf(name).includes('SendMessageCommand.js'));
  });

  test('names every action and every resource', () => {
    for (const { Effect, Actions, Resources } of statementsOf(service, name)) {
      expect(Effect).toBe('Allow');
      expect(Actions.join()).not.toContain('*');
      if (!Actions.every((action) => action.startsWith('xray:'))) expect(Resources).not.toBe('"*"');
    }
  });

  test('uses the key only through the services it speaks to', () => {
    const touchesData = [cases, inbox, catalogue, listing, deliveries].flat().length > 0;
    const key = statementsOf(service, name).filter(({ Actions }) =>
      Actions.some((action) => action.startsWith('kms:')),
    );
    expect(key).toHaveLength(touchesData ? 1 : 0);
    for (const { Condition } of key) {
      expect(Condition).toEqual({ StringLike: { 'kms:ViaService': ['dynamodb.*', 's3.*', 'sqs.*'] } });
    }
  });
});

test('objects are open to a function by folder only', () => {
  for (const name of functionNames) {
    const { artefacts = [], attachments = [] } = permissions[name];
    const onObjects = statementsOf(service, name).filter(({ Actions }) =>
      Actions.some((action) => /Object$/.test(action)),
    );
    const folders = onObjects.flatMap(({ Resources }) =>
      [...Resources.matchAll(/"\/([^"]+)"/g)].map(([, path]) => path),
    );
    const expected = [
      artefacts.length > 0 ? ['artefacts/*'] : [],
      attachments.length > 0 ? ['attachments/*'] : [],
    ].flat();
    expect([...new Set(folders)].sort()).toEqual(expected);
  }
});

test('nobody is allowed to delete, to scan, or to write the catalogue', () => {
  const all = functionNames.flatMap((name) => statementsOf(service, name));
  expect(all.flatMap(({ Actions }) => Actions).filter((action) => /Delete|Scan|Batch/.test(action))).toEqual([]);
  const onCatalogue = all.filter(({ Resources }) => Resources.includes('Catalogue'));
  expect(new Set(onCatalogue.flatMap(({ Actions }) => Actions))).toEqual(
    new Set(['dynamodb:GetItem', 'dynamodb:Query']),
  );
});

test('every role is taken by Lambda alone and has no policy of AWS', () => {
  for (const { Properties } of Object.values(resourcesOf(service, 'AWS::IAM::Role'))) {
    expect(Properties['ManagedPolicyArns']).toBeUndefined();
    expect(Properties['AssumeRolePolicyDocument'].Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
    ]);
  }
});
