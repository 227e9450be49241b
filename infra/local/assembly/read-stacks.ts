import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Stack, Template } from './template.ts';
import { AssemblyError } from './template.ts';

interface Manifest {
  readonly artifacts?: {
    readonly [id: string]: {
      readonly type: string;
      readonly properties?: {
        readonly templateFile?: string;
        readonly stackName?: string;
        readonly directoryName?: string;
        readonly file?: string;
      };
      readonly dependencies?: readonly string[];
    };
  };
}

interface AssetManifest {
  readonly files?: { readonly [hash: string]: { readonly source: { readonly path?: string } } };
}

/**
 * Reads the stacks of a cloud assembly (`manifest.json`, format of the CDK's cloud-assembly-schema), nested assemblies
 * included.
 * @throws AssemblyError if the folder holds no assembly
 */
export function readStacks(folder: string): readonly Stack[] {
  const manifest = readJson<Manifest>(join(folder, 'manifest.json'));
  const artifacts = Object.entries(manifest.artifacts ?? {});
  const assetFolders = new Map<string, string>();
  for (const [, { type, properties }] of artifacts) {
    if (type !== 'cdk:asset-manifest' || properties?.file === undefined) continue;
    const file = join(folder, properties.file);
    for (const [hash, { source }] of Object.entries(readJson<AssetManifest>(file).files ?? {})) {
      if (source.path !== undefined) assetFolders.set(hash, join(dirname(file), source.path));
    }
  }
  return artifacts.flatMap(([id, { type, properties }]) => {
    if (type === 'cdk:cloud-assembly' && properties?.directoryName !== undefined) {
      return readStacks(join(folder, properties.directoryName));
    }
    if (type !== 'aws:cloudformation:stack' || properties?.templateFile === undefined) return [];
    const template = readJson<Template>(join(folder, properties.templateFile));
    return [{ name: properties.stackName ?? id, template, assetFolders }];
  });
}

function readJson<Content>(file: string): Content {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AssemblyError(`${file} is not readable: run the synthesis again.`, { cause });
  }
}
