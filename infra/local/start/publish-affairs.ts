import type { SystemDescription } from '../assembly/system-description.ts';
import { localRegion } from '../assembly/local-names.ts';
import type { DataFolder } from '../data/open-data-folder.ts';
import type { Engines } from '../engines/start-engines.ts';
import { runScript } from './run-script.ts';
import { StartFailure } from './start-failure.ts';

/**
 * Publishes compiled affairs with the operator's own command. Where to, it learns as an operator would: from the
 * variables that the functions get. What another folder held before serves no more.
 * @throws StartFailure with what the command printed
 */
export async function publishAffairs(
  compiled: string,
  repository: string,
  system: SystemDescription,
  engines: Engines,
  folder: DataFolder,
): Promise<void> {
  const addresses: Record<string, string> = {};
  for (const name of ['CATALOGUE_TABLE', 'CASES_TABLE', 'BUCKET']) {
    const value = system.functions.map(({ environment }) => environment[name]).find((found) => found !== undefined);
    if (value !== undefined) addresses[name] = value;
  }
  const environment = { AWS_REGION: localRegion, ...engines.environment, ...addresses };
  const options = { folder: repository, children: folder.children, environment };
  const { succeeded, output } = await runScript(['functions/publish.ts', compiled, '--only'], options);
  if (!succeeded) throw new StartFailure(`${output}\n\nThe affairs could not be published; the reason stands above.`);
}
