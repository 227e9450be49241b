import type { AffairModel, FieldNode } from '../../model/affair-model.ts';
import { attachmentLimits } from '../../model/attachment-limits.ts';
import { fieldKind } from '../../model/field-kind.ts';
import { canonicalJson } from '../../read/canonical-json.ts';
import { isObject, textAt, type Json, type JsonObject } from '../../read/json.ts';
import { pascalCase } from '../pascal-case.ts';
import { inBoth, optionsComment, paragraphs } from './comment.ts';
import { optionValues } from './discriminator.ts';
import type { TypeNames } from './type-names.ts';

/** A longer list has a name even where it is used once. */
const longestInline = 8;

/** A literal union with a name of its own. */
export interface OptionList {
  readonly name: string;
  readonly values: readonly Json[];
  readonly comment: string;
}

/** What a question, or each of its items, may be answered with; empty where anything may. */
export function listedValues(node: FieldNode): readonly Json[] {
  const { schema } = node;
  const kind = fieldKind(schema);
  if (kind === 'choice') return optionValues(schema);
  if (kind === 'choices') return optionValues(schema['items']);
  if (kind !== 'attachment' && kind !== 'attachments') return [];
  const { accept } = attachmentLimits(schema);
  return accept.some((type) => type.endsWith('/*')) ? [] : accept;
}

/** Named lists by `canonicalJson` of their values: code lists of the parts, what several questions share, long ones. */
export function namedLists(model: AffairModel, names: TypeNames): ReadonlyMap<string, OptionList> {
  const uses = Map.groupBy(
    [...model.fields.values()].filter((node) => listedValues(node).length > 0),
    (node) => canonicalJson(listedValues(node)),
  );
  const named = new Map<string, OptionList>();
  for (const [key, nodes] of uses) {
    const [first] = nodes;
    const part = nodes.map(({ schema }) => partOf(schema)).find((one) => one !== undefined);
    if (
      first === undefined ||
      (nodes.length === 1 && part === undefined && listedValues(first).length <= longestInline)
    )
      continue;
    const isFile = fieldKind(first.schema).startsWith('attachment');
    const wanted = isFile ? 'MediaType' : (part ?? first.key);
    const pascal = /^[A-Z]/.test(pascalCase(wanted)) ? pascalCase(wanted) : `List${pascalCase(wanted)}`;
    const name = names.take(pascal, `${pascal}Option`);
    const options = fieldKind(first.schema) === 'choices' ? first.schema['items'] : first.schema;
    const comment = isFile
      ? 'Media type of a file (RFC 6838).'
      : paragraphs([
          part === undefined
            ? (inBoth({ 'zh-Hans': textAt(first.schema, 'title') ?? first.key })[0] ?? '')
            : `Code list \`${part}\``,
          isObject(options) ? optionsComment(options) : '',
        ]);
    named.set(key, { name, values: listedValues(first), comment });
  }
  return named;
}

function partOf(schema: JsonObject): string | undefined {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const part = textAt(schema, 'x-part') ?? textAt(items, 'x-part');
  return part?.startsWith('codes/') === true ? part.slice('codes/'.length) : undefined;
}
