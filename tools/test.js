/**
 * Runs the compiled tests, a file on each of the machine's cores. Ends with the failed tests, a line each with the first line
 * of the reason, so that the tail of a log is enough, and one line, `N passed, N failed`. Where
 * `CI` is set a pending test is a failure: there, every foreign program has to be installed. Campaigns (`--soak`) run one
 * after the other: they look at memory and load the machine themselves.
 *
 * `node tools/test.js [--soak] [FILE…]`
 */
import Mocha from 'mocha';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const root = path.resolve(import.meta.dirname, '..');
const soak = process.argv.includes('--soak');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const pattern = soak ? 'build/test/**/*.soak.js' : 'build/test/**/*.test.js';

process.env.NO_COLOR = '1';
// Nothing of the user's own may reach a test: no profile, no keys.
process.env.XDG_CACHE_HOME = path.join(root, 'build/test-cache');
process.env.KOO_CREDENTIALS_FILE = path.join(root, 'build/no-credentials.yaml');

const files = (
  named.length > 0
    ? named.map((file) => path.resolve(file))
    : globSync(pattern, { absolute: true, cwd: root })
).sort();
const jobs = soak ? 1 : Math.min(files.length, availableParallelism());
const mocha = new Mocha({
  color: false,
  failZero: true,
  jobs,
  parallel: jobs > 1,
  reporter: 'spec',
  // For what hangs; how long something takes is measured by the test that cares for it.
  timeout: soak ? 1_800_000 : 600_000,
});
mocha.files = files;
if (jobs === 1) await mocha.loadFilesAsync();
const failedTests = [];
const pendingTests = [];
const runner = mocha.run((failures) => {
  const { passes, pending } = runner.stats;
  const pendingFails = Boolean(process.env.CI) && pending > 0;
  if (pending > 0)
    console.log(
      `${pending} pending: a foreign program is missing${pendingFails ? ', which CI does not allow' : ''}.`,
    );
  if (pendingFails) for (const test of pendingTests) console.log(`PENDING ${nameOf(test)}`);
  for (const { error, test } of failedTests) console.log(`FAILED ${nameOf(test)}\n       ${reasonOf(error)}`);
  const failed = failures + (pendingFails ? pending : 0);
  console.log(`${passes} passed, ${failed} failed`);
  // A test that leaves a handle open must not keep the suite from ending.
  process.exit(failed > 0 ? 1 : 0);
});
runner.on('fail', (test, error) => failedTests.push({ error, test }));
runner.on('pending', (test) => pendingTests.push(test));

/** The suites, the test, and its compiled file: what to call again. A hook is named by the test that it was for. */
function nameOf(test) {
  const file = test.file ?? test.parent?.file;
  return `${test.fullTitle()}${file ? ` (${path.relative(root, file)})` : ''}`;
}

function reasonOf(error) {
  const text = String(error?.message ?? error ?? 'unknown');
  return text.split('\n', 1)[0].slice(0, 300);
}
