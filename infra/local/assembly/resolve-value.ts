import { attributeOf, localAccount, localRegion, nameResource, refOf } from './local-names.ts';
import type { Stack, TemplateValue } from './template.ts';
import { AssemblyError } from './template.ts';

/** What every stack of the assembly shares while it is read. */
export interface AssemblyContext {
  readonly stacks: readonly Stack[];
  /** Values for CfnParameters, by name, given as at deploy time. */
  readonly parameters: Readonly<Record<string, string>>;
  /** `http://localhost:3000`, what the API calls its own address. */
  readonly origin: string;
  /** Where the queues are reached; a queue's Ref is an address under it. */
  readonly queueEndpoint: string;
}

/** A value without intrinsic functions. */
export type ResolvedValue =
  string | number | boolean | null | undefined | readonly ResolvedValue[] | { readonly [key: string]: ResolvedValue };

type Arguments = Readonly<{ context: AssemblyContext; stack: Stack; argument: TemplateValue }>;

const noValue = 'AWS::NoValue';

/**
 * Resolves the intrinsic functions of a CloudFormation value: Ref, GetAtt, Join, Sub, Select, Split, ImportValue,
 * If with its conditions, FindInMap, Base64, pseudo parameters and parameters.
 * @throws AssemblyError for a reference to something that this machine has no counterpart for
 */
export function resolveValue(context: AssemblyContext, stack: Stack, value: TemplateValue | undefined): ResolvedValue {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  if (isList(value)) {
    return value.map((item) => resolveValue(context, stack, item)).filter((item) => item !== undefined);
  }
  const [key, ...others] = Object.keys(value);
  const intrinsic = key !== undefined && others.length === 0 ? intrinsics[key] : undefined;
  if (intrinsic !== undefined && key !== undefined) {
    return intrinsic({ context, stack, argument: value[key] ?? null });
  }
  if (key?.startsWith('Fn::') === true)
    throw new AssemblyError(`${stack.name}: ${key} is not known to the local system.`);
  const entries = Object.entries(value)
    .map(([name, item]) => [name, resolveValue(context, stack, item)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries);
}

/** As `resolveValue`, for a value that must be text. Numbers and booleans become text, as CloudFormation does. */
export function resolveText(context: AssemblyContext, stack: Stack, value: TemplateValue | undefined): string {
  const resolved = resolveValue(context, stack, value);
  if (typeof resolved === 'string' || typeof resolved === 'number' || typeof resolved === 'boolean')
    return String(resolved);
  throw new AssemblyError(`${stack.name}: ${JSON.stringify(value)} does not give a text.`);
}

/** Whether a named condition of the stack holds; no name always holds. */
export function holds(context: AssemblyContext, stack: Stack, condition: string | undefined): boolean {
  if (condition === undefined) return true;
  const expression = stack.template.Conditions?.[condition];
  if (expression === undefined) throw new AssemblyError(`${stack.name}: there is no condition ${condition}.`);
  return isTrue(resolveValue(context, stack, expression));
}

const intrinsics: Readonly<Record<string, (given: Arguments) => ResolvedValue>> = {
  Ref: ({ context, stack, argument }) => resolveRef(context, stack, String(argument)),
  Condition: ({ context, stack, argument }) => holds(context, stack, String(argument)),
  'Fn::GetAtt': ({ context, stack, argument }) => {
    const [logicalId = '', ...path] = isList(argument) ? argument.map(String) : String(argument).split('.');
    return resolveAttribute(context, stack, logicalId, path.join('.'));
  },
  'Fn::Join': (given) => {
    const [separator, parts] = listOf(given);
    return (isResolvedList(parts) ? parts : []).map(String).join(String(separator));
  },
  'Fn::Sub': ({ context, stack, argument }) => {
    const [text, own] = isList(argument) ? argument : [argument];
    const variables = own !== null && typeof own === 'object' && !isList(own) ? own : {};
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (variables[name] !== undefined) return resolveText(context, stack, variables[name]);
      const reference = name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name };
      return resolveText(context, stack, reference);
    });
  },
  'Fn::Select': (given) => {
    const [index, parts] = listOf(given);
    const part = isResolvedList(parts) ? parts[Number(index)] : undefined;
    if (part === undefined)
      throw new AssemblyError(`${given.stack.name}: Fn::Select finds nothing at ${String(index)}.`);
    return part;
  },
  'Fn::Split': (given) => {
    const [separator, text] = listOf(given);
    return String(text).split(String(separator));
  },
  'Fn::Base64': ({ context, stack, argument }) => btoa(resolveText(context, stack, argument)),
  'Fn::GetAZs': () => [`${localRegion}a`],
  'Fn::ImportValue': ({ context, stack, argument }) => resolveExport(context, resolveText(context, stack, argument)),
  'Fn::FindInMap': (given) => {
    const [map, top, second] = listOf(given).map(String);
    const found = given.stack.template.Mappings?.[map ?? '']?.[top ?? '']?.[second ?? ''];
    if (found === undefined)
      throw new AssemblyError(`${given.stack.name}: nothing in map ${String(map)} for ${String(top)}.`);
    return resolveValue(given.context, given.stack, found);
  },
  'Fn::If': ({ context, stack, argument }) => {
    const [condition, then, otherwise] = isList(argument) ? argument : [];
    return resolveValue(context, stack, holds(context, stack, String(condition)) ? then : otherwise);
  },
  'Fn::Equals': (given) => {
    const [left, right] = listOf(given);
    return String(left) === String(right);
  },
  'Fn::Not': (given) => !isTrue(listOf(given)[0]),
  'Fn::And': (given) => listOf(given).every(isTrue),
  'Fn::Or': (given) => listOf(given).some(isTrue),
};

function resolveRef(context: AssemblyContext, stack: Stack, name: string): ResolvedValue {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': localAccount,
    'AWS::Region': localRegion,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${localRegion}:${localAccount}:stack/${stack.name}/local`,
  };
  if (name === noValue) return undefined;
  if (pseudo[name] !== undefined) return pseudo[name];
  const parameter = stack.template.Parameters?.[name];
  if (parameter !== undefined) {
    const given = context.parameters[name] ?? parameter.Default;
    if (given === undefined) throw new AssemblyError(`${stack.name}: parameter ${name} has no value.`);
    return resolveValue(context, stack, given);
  }
  const resource = resourceOf(stack, name);
  const found = refOf(resource.Type, nameResource(stack, name, resource), context.queueEndpoint);
  if (found === undefined) throw noCounterpart(stack, name, resource.Type, 'Ref');
  return found;
}

function resolveAttribute(context: AssemblyContext, stack: Stack, logicalId: string, attribute: string): string {
  const resource = resourceOf(stack, logicalId);
  const found = attributeOf(resource.Type, nameResource(stack, logicalId, resource), attribute, context.origin);
  if (found === undefined) throw noCounterpart(stack, logicalId, resource.Type, attribute);
  return found;
}

function resolveExport(context: AssemblyContext, name: string): ResolvedValue {
  for (const stack of context.stacks) {
    for (const output of Object.values(stack.template.Outputs ?? {})) {
      if (output.Export !== undefined && resolveText(context, stack, output.Export.Name) === name) {
        return resolveValue(context, stack, output.Value);
      }
    }
  }
  throw new AssemblyError(`No stack exports ${name}.`);
}

function resourceOf(stack: Stack, logicalId: string): Readonly<{ Type: string }> {
  const resource = stack.template.Resources?.[logicalId];
  if (resource === undefined) throw new AssemblyError(`${stack.name}: there is nothing named ${logicalId}.`);
  return resource;
}

function noCounterpart(stack: Stack, logicalId: string, type: string, what: string): AssemblyError {
  return new AssemblyError(`${stack.name}/${logicalId}: the local system has no ${what} for a ${type}.`);
}

function listOf({ context, stack, argument }: Arguments): readonly ResolvedValue[] {
  const resolved = resolveValue(context, stack, argument);
  return isResolvedList(resolved) ? resolved : [resolved];
}

function isTrue(value: ResolvedValue): boolean {
  return value === true || value === 'true';
}

function isList(value: TemplateValue | undefined): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

function isResolvedList(value: ResolvedValue): value is readonly ResolvedValue[] {
  return Array.isArray(value);
}
