/**
 * `npm run -s token -- --department <id> --role <role>`, both as often as needed: prints a bearer token of the running
 * local issuer and nothing else. Exit code 1 and a sentence if nothing runs, 2 if it is asked wrongly.
 */
import { parseArgs } from 'node:util';
import { readRunRecord } from './data/open-data-folder.ts';
import { demoClientId, demoGrantType, issuerPath } from './oidc/demo-client.ts';
import { dataFolder, defaultPort } from './start/read-settings.ts';

const usage = 'npm run -s token -- --department <id> --role <clerk|supervisor|author|publisher|admin>';

function end(code: 1 | 2, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

/** Where a system may run, most likely first: as PORT says, as the data folder noted, at the default. */
function findOrigins(env: NodeJS.ProcessEnv): readonly string[] {
  const noted = readRunRecord(dataFolder(env))?.origin;
  const given = env['PORT'] ? `http://localhost:${env['PORT']}` : undefined;
  const standard = `http://localhost:${String(defaultPort)}`;
  const order = env['BANSHI_DATA'] ? [given, noted, standard] : [given ?? standard, noted];
  return order.filter((origin) => origin !== undefined);
}

async function ask(origin: string, form: URLSearchParams): Promise<Response | undefined> {
  try {
    return await fetch(`${origin}${issuerPath}/token`, { method: 'POST', body: form });
  } catch {
    return undefined;
  }
}

function readOptions(): { department: readonly string[]; role: readonly string[] } {
  try {
    const option = { type: 'string', multiple: true } as const;
    const { values } = parseArgs({ options: { department: option, role: option } });
    return { department: values.department ?? [], role: values.role ?? [] };
  } catch (error) {
    return end(2, `${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`);
  }
}

const { department, role } = readOptions();
if (department.length === 0 || role.length === 0) end(2, `Usage: ${usage}`);
const form = new URLSearchParams({ grant_type: demoGrantType, client_id: demoClientId });
for (const id of department) form.append('department', id);
for (const name of role) form.append('role', name);

for (const origin of findOrigins(process.env)) {
  const response = await ask(origin, form);
  if (response === undefined || response.status >= 500 || response.status === 404) continue;
  const answer: { access_token?: string; error_description?: string } = JSON.parse(await response.text());
  if (answer.access_token === undefined) end(2, `${answer.error_description ?? 'The issuer refused'}. Usage: ${usage}`);
  process.stdout.write(`${answer.access_token}\n`);
  process.exit(0);
}
end(1, 'No system answers here; start one with npm start, or say with PORT or BANSHI_DATA which one runs.');
