/**
 * Processor time of each test file, its child processes included, in milliseconds: measured by a root hook, stored in
 * `build/test-times`. The longest files run first, so that all cores are busy until the end, and the run shows them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(root, 'build/test-times');
/** The kernel's clock of a process, in ticks a second: it is 100 on every Linux that Node runs on. */
const TICKS = 100;

let before = 0;

/** For Mocha: in a process that runs files one after the other, and in each of those that share them. */
export const mochaHooks = {
  beforeAll() {
    before = usedMs();
  },
  afterAll() {
    const files = new Set(this.test.parent.suites.map(({ file }) => file));
    // Several in one process have one root suite, and no times of their own.
    if (files.size !== 1) return;
    const name = path.relative(root, [...files][0]);
    // A test of the runner has files of its own.
    if (name.startsWith('..')) return;
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path.join(FOLDER, encodeURIComponent(name)), String(usedMs() - before));
  },
};

/** What this process has used, and those of its child processes that have ended; of this one alone where there is no `/proc`. */
function usedMs() {
  const { system, user } = process.cpuUsage();
  return Math.round((user + system) / 1000 + ofChildrenMs());
}

function ofChildrenMs() {
  try {
    // The name of the program stands in brackets, and may contain spaces.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS;
  } catch {
    return 0;
  }
}

/**
 * @param {string[]} files Absolute.
 * @returns {Map<string, number>} Of those that have been measured.
 */
export function measuredTimes(files) {
  let known;
  try {
    known = new Set(readdirSync(FOLDER));
  } catch {
    return new Map();
  }

  const names = files.map((file) => [file, encodeURIComponent(path.relative(root, file))]);
  return new Map(
    names
      .filter(([, name]) => known.has(name))
      .map(([file, name]) => [file, Number(readFileSync(path.join(FOLDER, name), 'utf8'))]),
  );
}
