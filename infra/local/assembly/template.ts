/** A JSON value of a CloudFormation template, before its intrinsic functions are resolved. */
export type TemplateValue =
  string | number | boolean | null | readonly TemplateValue[] | { readonly [key: string]: TemplateValue | undefined };

export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: { readonly [key: string]: TemplateValue | undefined };
  readonly Metadata?: { readonly [key: string]: TemplateValue | undefined };
}

/** The parts of a CloudFormation template that the local system reads. */
export interface Template {
  readonly Parameters?: { readonly [name: string]: { readonly Type: string; readonly Default?: TemplateValue } };
  readonly Conditions?: { readonly [name: string]: TemplateValue };
  readonly Mappings?: { readonly [map: string]: { readonly [key: string]: { readonly [key: string]: TemplateValue } } };
  readonly Resources?: { readonly [logicalId: string]: TemplateResource };
  readonly Outputs?: {
    readonly [name: string]: { readonly Value: TemplateValue; readonly Export?: { readonly Name: TemplateValue } };
  };
}

/** One stack of the assembly. */
export interface Stack {
  readonly name: string;
  readonly template: Template;
  /** Absolute folder of each file asset, by the hash in its key. */
  readonly assetFolders: ReadonlyMap<string, string>;
}

/** The stacks cannot be run on one machine as they are written. The message is one sentence for whoever wrote them. */
export class AssemblyError extends Error {
  override readonly name = 'AssemblyError';
}
