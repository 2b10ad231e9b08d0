/**
 * Runs the compiled tests, a file on each of the machine's cores, those first that took longest the last time. Ends with the
 * files that took longest, the failed tests, a line each with the first line of the reason, so that the tail of a log is
 * enough, and one line, `N passed, N failed`; also when a file cannot be loaded, or the process of one dies. Where
 * `CI` is set a pending test is a failure: there, every foreign program has to be installed. Campaigns (`--soak`) run one
 * after the other: they look at memory and load the machine themselves.
 *
 * `node tools/test.js [--soak] [FILE…]`
 */
import Mocha from 'mocha';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { measuredTimes, mochaHooks } from './test-times.js';

const root = path.resolve(import.meta.dirname, '..');
const soak = process.argv.includes('--soak');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const MAX_LONGEST = 20;
const pattern = soak ? 'build/test/**/*.soak.js' : 'build/test/**/*.test.js';

process.env.NO_COLOR = '1';
// Nothing of the user's own may reach a test: no profile, no keys.
process.env.XDG_CACHE_HOME = path.join(root, 'build/test-cache');
process.env.KOO_CREDENTIALS_FILE = path.join(root, 'build/no-credentials.yaml');

const found = (
  named.length > 0
    ? named.map((file) => path.resolve(file))
    : globSync(pattern, { absolute: true, cwd: root })
).sort();
const times = measuredTimes(found);
// What was never measured may be long.
const files = found.toSorted((one, other) => timeOf(other) - timeOf(one));
const jobs = soak ? 1 : Math.min(files.length, availableParallelism());
const mocha = new Mocha({
  color: false,
  failZero: true,
  jobs,
  parallel: jobs > 1,
  reporter: 'spec',
  // A process that runs one of the files loads them itself.
  ...(jobs > 1 ? { require: [path.join(root, 'tools/test-times.js')] } : { rootHooks: mochaHooks }),
  // For what hangs; how long something takes is measured by the test that cares for it.
  timeout: soak ? 1_800_000 : 600_000,
});
/** A line for each, and the first line of its reason. */
const failures = [];
const pendingTests = [];
const reported = new Set();
if (jobs === 1) await loadEach();
else mocha.files = files;
const runner = mocha.run(() => end());
runner.on('fail', (test, error) => {
  failures.push({ error, name: nameOf(test) });
  reported.add(fileOf(test));
});
for (const event of ['pass', 'pending']) runner.on(event, (test) => reported.add(fileOf(test)));
runner.on('pending', (test) => pendingTests.push(test));
// Where the processes of all files die, those that wait are forgotten, and nothing keeps this one from ending.
process.once('exit', () => {
  const error = new Error('The run ended before this file did.');
  for (const file of files)
    if (!reported.has(file)) failures.push({ error, name: path.relative(root, file) });
  end();
});

/** One after the other, so that one that cannot be loaded is named, and the others run. */
async function loadEach() {
  for (const file of files) {
    mocha.files = [file];
    try {
      await mocha.loadFilesAsync();
    } catch (error) {
      console.error(error);
      failures.push({ error, name: `${path.relative(root, file)} cannot be loaded` });
      reported.add(file);
    }
  }
}

function end() {
  process.removeAllListeners('exit');
  const { passes, pending } = runner.stats;
  const pendingFails = Boolean(process.env.CI) && pending > 0;
  if (named.length === 0) showLongest();
  if (pending > 0)
    console.log(
      `${pending} pending: a foreign program is missing${pendingFails ? ', which CI does not allow' : ''}.`,
    );
  if (pendingFails) for (const test of pendingTests) console.log(`PENDING ${nameOf(test)}`);
  for (const { error, name } of failures) console.log(`FAILED ${name}\n       ${reasonOf(error)}`);
  const failed = failures.length + (pendingFails ? pending : 0);
  console.log(`${passes} passed, ${failed} failed`);
  // A test that leaves a handle open must not keep the suite from ending.
  process.exit(failed > 0 ? 1 : 0);
}

/** Processor time, which other work on the machine does not change much. */
function showLongest() {
  const now = [...measuredTimes(files)].sort(([, one], [, other]) => other - one);
  const total = now.reduce((sum, [, ms]) => sum + ms, 0);
  console.log(`Processor time: ${seconds(total)} of all files; the longest:`);
  for (const [file, ms] of now.slice(0, MAX_LONGEST))
    console.log(`${seconds(ms).padStart(9)} ${path.relative(root, file)}`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function timeOf(file) {
  return times.get(file) ?? Number.MAX_SAFE_INTEGER;
}

function fileOf(test) {
  return test.file ?? test.parent?.file ?? test.err?.file;
}

/** The suites, the test, and its compiled file: what to call again. A hook is named by the test that it was for. */
function nameOf(test) {
  const file = fileOf(test);
  return `${test.fullTitle()}${file ? ` (${path.relative(root, file)})` : ''}`;
}

function reasonOf(error) {
  const text = String(error?.message ?? error ?? 'unknown');
  return text.split('\n', 1)[0].slice(0, 300);
}
