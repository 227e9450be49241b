import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

export interface SystemOptions {
  /** Folder of affairs to serve; the repository's own by default. */
  readonly schemas?: string;
  /** Further variables for the start. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Another start than that of the repository, for tests of the start itself. */
  readonly script?: string;
  readonly patienceSeconds?: number;
}

/** The whole system, started as `npm start` does, on a free port with a data folder of its own. */
export interface System {
  readonly origin: string;
  readonly data: string;
  /** All it has printed so far. */
  readonly output: () => string;
  /** A bearer token of its issuer, from the token command. */
  readonly token: (department: string | readonly string[], role: string | readonly string[]) => Promise<string>;
  /** SIGKILL to the whole process group, as a power cut would; the data stays. */
  readonly kill: () => Promise<void>;
  /** Starts again on the same port and data, after `kill`. Resolves once it is healthy. */
  readonly restart: () => Promise<void>;
  /** SIGTERM, then waits. The data folder is removed. Resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

const repository = fileURLToPath(new URL('..', import.meta.url));

/** Starts the system and waits until `/healthz` answers 200. @throws with its output if it ends or takes too long */
export async function startSystem(options: SystemOptions = {}): Promise<System> {
  const data = await mkdtemp(join(tmpdir(), 'banshi-'));
  const port = await findFreePort();
  const origin = `http://localhost:${String(port)}`;
  const environment = {
    ...process.env,
    // The tests' own mode is none of the system's business.
    NODE_ENV: undefined,
    VITEST: undefined,
    NODE_OPTIONS: undefined,
    PORT: String(port),
    BANSHI_DATA: data,
    ...(options.schemas !== undefined && { BANSHI_SCHEMAS: options.schemas }),
    ...options.environment,
  };
  let output = '';
  let child: ChildProcess;

  const run = async (): Promise<void> => {
    child = spawn(process.execPath, [options.script ?? join(repository, 'infra/local/start.ts')], {
      cwd: repository,
      env: environment,
      // A group of its own, so that `kill` reaches every process of the tree and none of the tests'.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const until = Date.now() + (options.patienceSeconds ?? 120) * 1000;
    while (!(await isHealthy(origin))) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The system ended:\n${output}`);
      if (Date.now() > until) {
        signalGroup(child, 'SIGKILL');
        throw new Error(`The system did not become healthy:\n${output}`);
      }
      await wait(50);
    }
  };

  const ended = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };

  await run();
  return {
    origin,
    data,
    output: () => output,
    token: (department, role) => printToken(environment, [department].flat(), [role].flat()),
    kill: async () => {
      signalGroup(child, 'SIGKILL');
      await ended();
      while (isGroupAlive(child)) await wait(5);
    },
    restart: run,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const code = await ended();
      signalGroup(child, 'SIGKILL');
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
      return code;
    },
  };
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

async function printToken(
  env: NodeJS.ProcessEnv,
  departments: readonly string[],
  roles: readonly string[],
): Promise<string> {
  const asked = [...departments.flatMap((id) => ['--department', id]), ...roles.flatMap((role) => ['--role', role])];
  const command = spawn(process.execPath, [join(repository, 'infra/local/token.ts'), ...asked], { env });
  let printed = '';
  let complaint = '';
  command.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(command, 'close')) as [number];
  if (code !== 0) throw new Error(`no token: ${complaint}`);
  return printed.trim();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

function isGroupAlive(child: ChildProcess): boolean {
  return signalGroup(child, 0);
}

/** A port that is free on both loopback addresses now. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
