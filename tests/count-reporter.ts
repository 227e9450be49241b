import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Leaves one plain line, `N passed, N failed`, in `build/test-counts.txt` for continuous integration to print last. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    mkdirSync('build', { recursive: true });
    writeFileSync('build/test-counts.txt', `${String(passed)} passed, ${String(failed)} failed\n`);
  }
}
