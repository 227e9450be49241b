import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileAffair } from '../../compiler/compile-affair.ts';
import { loadSources } from '../../compiler/sources/load-sources.ts';

/** What is made of an affair changes only on purpose: these files are read as diffs. `vitest -u` writes them anew. */
test('the artefacts of the night market stall are as they were reviewed', async () => {
  const sources = await loadSources('tests/conformance/schemas', 'schemas');
  const [file] = sources.affairs;
  const { artefacts } = await compileAffair(file!, sources);
  const golden = (name: string): string => join(import.meta.dirname, 'golden', `night-market-stall.${name}.txt`);
  for (const name of ['plan.json', 'schema.json']) {
    const text = JSON.stringify(JSON.parse(artefacts!.files.get(name)!), null, 1);
    await expect(`${text}\n`).toMatchFileSnapshot(golden(name));
  }
  await expect(artefacts!.files.get('types.d.ts')!).toMatchFileSnapshot(golden('types.d.ts'));
});
