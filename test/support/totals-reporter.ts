import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

/**
 * The last line of a run: one plain sum over all engines, for people and for scripts.
 *
 * A test file that broke before or beside its tests counts as one failure. A run in which nothing
 * was tested fails: it would prove nothing and look like success.
 */
export function totalsReporter(untested: readonly string[]): Reporter {
  return {
    stop({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        count(session, totals);
      }
      if (totals.passed + totals.failed === 0) totals.failed = 1;
      // The runner ends the process with its own verdict, right after its last lines.
      process.once('exit', () => {
        if (totals.failed > 0) process.exitCode = 1;
        for (const engine of untested) console.log(`NOT TESTED in ${engine}`);
        const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
        console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
      });
    },
  };
}

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

function count(session: TestSession, totals: Totals): void {
  const before = totals.failed;
  if (session.testResults) countSuite(session.testResults, totals);
  if (!session.passed && totals.failed === before) totals.failed += 1;
}

function countSuite(suite: TestSuiteResult, totals: Totals): void {
  for (const test of suite.tests) {
    totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite.suites) countSuite(inner, totals);
}
