import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const module = fileURLToPath(new URL('../../../../infra/local/start/when-orphaned.ts', import.meta.url));
const program = `
  const { whenOrphaned } = await import(${JSON.stringify(module)});
  whenOrphaned(process.env, () => { console.log('orphaned'); process.exit(0); });
  console.log('ready');
  setTimeout(() => process.exit(0), 1500);
`;

/** Runs the program below a shell that is ended by SIGTERM, as npm does; what it has printed. */
async function printedBelowShell(environment: Record<string, string | undefined>): Promise<string> {
  const line = `"${process.execPath}" --input-type=module --eval "$PROGRAM"; true`;
  const env = { ...process.env, PROGRAM: program, ...environment };
  const shell = spawn('sh', ['-c', line], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  shell.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed === 'ready\n') shell.kill('SIGTERM');
  });
  // The pipe closes when the program has ended, not the shell.
  await once(shell, 'close');
  return printed;
}

test('a script of npm hears that its shell has ended', async () => {
  expect(await printedBelowShell({ npm_lifecycle_event: 'start' })).toBe('ready\norphaned\n');
});

test('without npm a program may outlive its shell', async () => {
  expect(await printedBelowShell({ npm_lifecycle_event: undefined })).toBe('ready\n');
});
