import type { Node } from 'constructs';

/** What is decided at synthesis, with `-c <name>=<value>` or in `cdk.json`. */
export interface Parameters {
  /** Decides which services may be used; `aws-cn` are the regions in China. Default `aws`. */
  readonly partition: 'aws' | 'aws-cn';
  /** Processor of the functions. Default `x86_64`. */
  readonly architecture: 'x86_64' | 'arm64';
  /** What becomes of tables, bucket, key and logs when a stack is deleted. Default `retain`. */
  readonly removalPolicy: 'retain' | 'destroy';
  /** Whether cdk-nag and cfn-guard judge the templates. Default `true`. */
  readonly validate: 'true' | 'false';
}

const choices = {
  partition: ['aws', 'aws-cn'],
  architecture: ['x86_64', 'arm64'],
  removalPolicy: ['retain', 'destroy'],
  validate: ['true', 'false'],
} as const satisfies { readonly [Name in keyof Parameters]: readonly Parameters[Name][] };

/** The context holds a value that is not known. The message is one sentence for whoever deploys. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
}

/**
 * Reads the parameters from the context of the app.
 * @throws ParameterError for a value that is none of the choices
 */
export function readParameters(node: Node): Parameters {
  return {
    partition: choose(node, 'partition', choices.partition),
    architecture: choose(node, 'architecture', choices.architecture),
    removalPolicy: choose(node, 'removalPolicy', choices.removalPolicy),
    validate: choose(node, 'validate', choices.validate),
  };
}

/** The first choice is the default. */
function choose<Choice extends string>(node: Node, name: string, known: readonly [Choice, ...Choice[]]): Choice {
  const given: unknown = node.tryGetContext(name);
  // The command line gives words only; cdk.json may hold a plain true or false.
  const word = typeof given === 'boolean' ? String(given) : given;
  const chosen = word === undefined ? known[0] : known.find((choice) => choice === word);
  if (chosen !== undefined) return chosen;
  throw new ParameterError(`The parameter ${name} is ${JSON.stringify(given)}; it must be ${known.join(' or ')}.`);
}
