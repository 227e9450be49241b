import { createWriteStream } from 'node:fs';
import { readAssembly } from '../assembly/read-assembly.ts';
import type { SystemDescription } from '../assembly/system-description.ts';
import type { DataFolder } from '../data/open-data-folder.ts';
import { openDataFolder } from '../data/open-data-folder.ts';
import { startEngines } from '../engines/start-engines.ts';
import { createGateway } from '../gateway/create-gateway.ts';
import type { RequestHandler } from '../gateway/create-gateway.ts';
import { openOrigin } from '../gateway/open-origin.ts';
import { createIssuer } from '../oidc/create-issuer.ts';
import { issuerPath } from '../oidc/demo-client.ts';
import { loadIssuerKeys } from '../oidc/load-issuer-keys.ts';
import { quietProvider } from '../oidc/quiet-provider.ts';
import { createClients } from '../resources/create-clients.ts';
import { createResources } from '../resources/create-resources.ts';
import { startFunctions } from '../runtime/start-functions.ts';
import { startPollers } from '../stream/start-pollers.ts';
import { buildAssembly } from './build-assembly.ts';
import { compileAffairs } from './compile-affairs.ts';
import type { Progress } from './progress.ts';
import { publishAffairs } from './publish-affairs.ts';
import type { Settings } from './read-settings.ts';
import { StartFailure } from './start-failure.ts';

/** The system while it runs. */
export interface RunningSystem {
  readonly origin: string;
  /** Resolves with a sentence if a part of it ends by itself. */
  readonly failed: Promise<string>;
  /** Answers what runs, saves what is to be saved, ends all processes. */
  readonly stop: () => Promise<void>;
}

/** What the stacks get for their parameters on this machine. */
const audience = 'urn:banshi:api';
const clientId = 'banshi-console';

/** Functions whose first call would otherwise be slow for whoever makes it. */
const warmedRoutes = ['GET /healthz', 'GET /', 'GET /affairs/{code}/apply', 'POST /api/affairs/{code}/submissions'];

/**
 * Starts everything: what does not wait for each other at the same time. The port answers 503 until all of it serves.
 * @throws StartFailure with one sentence
 */
export async function startSystem(
  settings: Settings,
  progress: Progress,
  env: NodeJS.ProcessEnv,
): Promise<RunningSystem> {
  const origin = await openOrigin(settings.port);
  const folder = openDataFolder(settings.data);
  folder.children.setOrigin(origin.address);
  // However it ends, also in the middle of the start.
  process.once('exit', folder.children.endAll);
  const { step } = progress;
  const [engines, compiled, assembly, keys] = await Promise.all([
    step('engines: database, objects, queues', () => startEngines(folder, env)),
    step(`affairs of ${settings.schemas}`, (say) => compileAffairs(settings, folder, say)),
    step('pages and stacks', (say) => buildAssembly(settings.repository, folder.children, say)),
    loadIssuerKeys(folder.inside('oidc', 'jwks.json')),
  ]);
  const system = readAssembly(assembly, {
    parameters: { Issuer: `${origin.address}${issuerPath}`, Audience: audience, ClientId: clientId },
    origin: origin.address,
    queueEndpoint: engines.queues.endpoint,
  });
  const clients = createClients(engines, env);
  const functions = startFunctions(system.functions, engines.environment, folder);
  const { names, warming } = namesOfWarmed(system, functions.warm);
  await step(`tables, buckets, queues`, () => createResources(clients, system));
  await Promise.all([
    step('publish', () => publishAffairs(compiled, settings.repository, system, engines, folder)),
    step(`functions: ${String(names)} of ${String(system.functions.length)} warm`, () => warming),
  ]);
  const pollers = await startPollers(system, clients, functions.invoke, folder);
  const access = createWriteStream(folder.inside('logs', 'access.log'), { flags: 'a' });
  quietProvider(noteTo(folder));
  const issuer = createIssuer({ origin: origin.address, audience, clientId, keys });
  const gateway = createGateway({
    system,
    invoke: functions.invoke,
    port: settings.port,
    logAccess: (record) => access.write(`${JSON.stringify(record)}\n`),
  });
  origin.serve(mount(issuer, gateway));
  await demandHealth(origin.address, folder);
  return {
    origin: origin.address,
    failed: engines.died.then((name) => `The ${name} engine ended by itself; see ${folder.inside('logs')}.`),
    stop: async () => {
      await origin.close();
      await pollers.stop();
      await functions.stop();
      await engines.stop();
      access.end();
    },
  };
}

function namesOfWarmed(
  system: SystemDescription,
  warm: (names: readonly string[]) => Promise<void>,
): { names: number; warming: Promise<void> } {
  const routes = system.routes.filter(({ routeKey }) => warmedRoutes.includes(routeKey));
  const names = [...new Set(routes.map(({ functionName }) => functionName))];
  return { names: names.length, warming: warm(names) };
}

function mount(issuer: RequestHandler, gateway: RequestHandler): RequestHandler {
  return (request, response) => {
    const { url = '' } = request;
    const isIssuers = url === issuerPath || url.startsWith(`${issuerPath}/`);
    (isIssuers ? issuer : gateway)(request, response);
  };
}

function noteTo(folder: DataFolder): (line: string) => void {
  const log = createWriteStream(folder.inside('logs', 'oidc.log'), { flags: 'a' });
  return (line) => log.write(`${line}\n`);
}

/** Asks the health route as anybody would: what it runs through is what a citizen's request runs through. */
async function demandHealth(origin: string, folder: DataFolder): Promise<void> {
  const response = await fetch(`${origin}/healthz`);
  const body = await response.text();
  if (response.status === 200) return;
  throw new StartFailure(
    `The system started but is not well: /healthz answers ${String(response.status)} ${body}; see ${folder.inside('logs')}.`,
  );
}
