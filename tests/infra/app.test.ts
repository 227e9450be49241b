import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const outdir = join(mkdtempSync(join(tmpdir(), 'banshi-app-')), 'cdk.out');
const cdk = (...options: string[]) =>
  promisify(execFile)('node_modules/.bin/cdk', ['synth', '--quiet', '--output', outdir, ...options], {
    env: { ...process.env, CI: '1', NO_COLOR: '1' },
  });

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly unknown[];
    readonly suppressedViolations: readonly { readonly reason: string }[];
  }[];
}

test('the real functions synthesize offline, and cdk-nag and cfn-guard have nothing against the stacks', async () => {
  await cdk();
  const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as Report;
  expect(pluginReports.map(({ pluginName }) => pluginName).sort()).toEqual(['AwsSolutions', 'cdk-validator-cfnguard']);
  for (const { conclusion, violations, suppressedViolations } of pluginReports) {
    expect([conclusion, violations]).toEqual(['success', []]);
    for (const { reason } of suppressedViolations) expect(reason.length).toBeGreaterThan(40);
  }
  for (const stack of ['BanshiData', 'BanshiService']) {
    expect(existsSync(join(outdir, `${stack}.template.json`))).toBe(true);
  }
}, 120_000);

test('an unknown parameter is one sentence and exit code 1', async () => {
  const failed = await cdk('-c', 'partition=mars').catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toContain('The parameter partition is "mars"; it must be aws or aws-cn.');
  expect(failed.stderr).not.toMatch(/^\s+at /m);
}, 60_000);
