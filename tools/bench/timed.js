import { spawnSync } from 'node:child_process';

/** What bash tells of a command and all that it starts: seconds that passed, and of processor time. */
const FORMAT = "TIMEFORMAT='%R %U %S'; time";

/**
 * Runs commands in turn, as often as told, and takes each one's median. Processor time tells what the machine's other
 * work does not hide.
 *
 * @param {Record<string, string>} commands Name to a command of bash; each one is run in `cwd`.
 * @returns {Record<string, {passed: number, processor: number}>} Milliseconds by name.
 */
export function timed(commands, { cwd, rounds }) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of Object.entries(commands)) {
      const { error, status, stderr } = spawnSync(
        'bash',
        ['-c', `set -o pipefail; ${FORMAT} { ${command}\n}`],
        {
          cwd,
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C' },
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
      if (error || status !== 0) throw new Error(`${name}: ${error?.message ?? stderr}`);
      const [passed, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
      taken[name].push({ passed: passed * 1000, processor: (user + system) * 1000 });
    }
  }

  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      { passed: median(all.map((one) => one.passed)), processor: median(all.map((one) => one.processor)) },
    ]),
  );
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
