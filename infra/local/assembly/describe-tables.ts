import type { AssemblyContext, ResolvedValue } from './resolve-value.ts';
import type { Resource } from './resource.ts';
import { isOn, items, member, resourcesOf, textOf } from './resource.ts';
import type { AttributeType, IndexDescription, KeyAttribute, TableDescription } from './system-description.ts';
import { AssemblyError } from './template.ts';

/** The tables of all stacks: keys, global indexes, stream and time-to-live attribute. */
export function describeTables(context: AssemblyContext): readonly TableDescription[] {
  return resourcesOf(context, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((table) => {
    if (table.raw('LocalSecondaryIndexes') !== undefined) {
      throw new AssemblyError(`${table.place}: local secondary indexes are not known to the local system.`);
    }
    const { partitionKey, sortKey } = describeKeys(table, table.property('KeySchema'));
    const stream = textOf(member(table.property('StreamSpecification'), 'StreamViewType'));
    const timeToLive = table.property('TimeToLiveSpecification');
    const attribute = textOf(member(timeToLive, 'AttributeName'));
    return {
      name: table.name,
      partitionKey,
      ...(sortKey && { sortKey }),
      indexes: items(table.property('GlobalSecondaryIndexes')).map((index) => describeIndex(table, index)),
      ...(stream !== undefined && { stream: viewType(table, stream) }),
      ...(isOn(member(timeToLive, 'Enabled')) && attribute !== undefined && { timeToLiveAttribute: attribute }),
    };
  });
}

function describeIndex(table: Resource, index: ResolvedValue): IndexDescription {
  const { partitionKey, sortKey } = describeKeys(table, member(index, 'KeySchema'));
  const projection = member(index, 'Projection');
  const kind = textOf(member(projection, 'ProjectionType')) ?? 'ALL';
  if (kind !== 'ALL' && kind !== 'KEYS_ONLY' && kind !== 'INCLUDE') {
    throw new AssemblyError(`${table.place}: ${kind} is no projection.`);
  }
  return {
    name: String(member(index, 'IndexName')),
    partitionKey,
    ...(sortKey && { sortKey }),
    projection: kind,
    projectedAttributes: items(member(projection, 'NonKeyAttributes')).map(String),
  };
}

function describeKeys(table: Resource, schema: ResolvedValue): { partitionKey: KeyAttribute; sortKey?: KeyAttribute } {
  const types = new Map(
    items(table.property('AttributeDefinitions')).map((definition) => [
      textOf(member(definition, 'AttributeName')),
      textOf(member(definition, 'AttributeType')),
    ]),
  );
  const key = (kind: 'HASH' | 'RANGE'): KeyAttribute | undefined => {
    const name = textOf(
      member(
        items(schema).find((part) => member(part, 'KeyType') === kind),
        'AttributeName',
      ),
    );
    return name === undefined ? undefined : { name, type: attributeType(table, name, types.get(name)) };
  };
  const partitionKey = key('HASH');
  const sortKey = key('RANGE');
  if (partitionKey === undefined) throw new AssemblyError(`${table.place}: a key schema needs one HASH key.`);
  return { partitionKey, ...(sortKey && { sortKey }) };
}

function attributeType(table: Resource, name: string, type: string | undefined): AttributeType {
  if (type === 'S' || type === 'N' || type === 'B') return type;
  throw new AssemblyError(`${table.place}: the key ${name} has no attribute definition.`);
}

function viewType(table: Resource, stream: string): NonNullable<TableDescription['stream']> {
  if (stream === 'KEYS_ONLY' || stream === 'NEW_IMAGE' || stream === 'OLD_IMAGE' || stream === 'NEW_AND_OLD_IMAGES') {
    return stream;
  }
  throw new AssemblyError(`${table.place}: ${stream} is no stream view type.`);
}
