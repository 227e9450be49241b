/** Starts the small house as `start.ts` starts the repository: same settings from the environment, another folder. */
import { runStart } from '../../../infra/local/start/run-start.ts';
import { readSettings } from '../../../infra/local/start/read-settings.ts';

const repository = process.env['HOUSE'] ?? '';
await runStart(() => {
  const settings = readSettings({
    ...process.env,
    BANSHI_SCHEMAS: process.env['BANSHI_SCHEMAS'] ?? `${repository}/schemas`,
  });
  return { ...settings, repository };
});
