import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from '../data/children.ts';
import { buildWhenChanged } from './build-when-changed.ts';
import { lockBuild } from './lock-build.ts';

/** Where the synthesis puts the cloud assembly. */
const assemblyFolder = 'build/cdk.out';

const shared = ['package-lock.json', 'tsconfig.json', 'domain/**/*', 'web/**/*'];

/**
 * Builds the browser's files, then synthesizes the stacks, which bundle them with the functions; each only if what it
 * is made from has changed. The rules of cdk-nag and cfn-guard are left to `cdk synth`: they change nothing that runs.
 * @returns the folder of the assembly
 * @throws StartFailure with what the build printed
 */
export async function buildAssembly(
  repository: string,
  children: Children,
  say: (detail: string) => void,
): Promise<string> {
  await lockBuild(join(repository, 'build'), async () => {
    const web = await buildWhenChanged(
      { title: 'pages', script: ['web/build.ts'], inputs: shared, output: 'build/public' },
      repository,
      children,
    );
    const stacks = await buildWhenChanged(
      {
        title: 'stacks',
        script: ['infra/app.ts'],
        environment: { CDK_OUTDIR: join(repository, assemblyFolder), CDK_CONTEXT_JSON: context(repository) },
        inputs: [
          ...shared,
          'cdk.json',
          'infra/**/*',
          'functions/**/*',
          'compiler/**/*',
          'schemas/{documents,dialect,parts,departments,calendars}/**/*',
        ],
        output: join(assemblyFolder, 'manifest.json'),
      },
      repository,
      children,
    );
    say([web ? 'pages built' : 'pages unchanged', stacks ? 'stacks synthesized' : 'stacks unchanged'].join(', '));
  });
  return join(repository, assemblyFolder);
}

/** The context of cdk.json, which the CDK's command line would hand over. */
function context(repository: string): string {
  const file = join(repository, 'cdk.json');
  const configuration: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const given: unknown =
    typeof configuration === 'object' && configuration !== null ? Reflect.get(configuration, 'context') : undefined;
  return JSON.stringify({ ...(typeof given === 'object' ? given : {}), validate: 'false' });
}
