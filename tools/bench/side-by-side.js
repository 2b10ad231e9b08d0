import { spawnSync } from 'node:child_process';

/**
 * Runs commands in turn, so that what else the machine does hits all of them alike, and takes each one's median.
 *
 * @param {Record<string, string[]>} commands Name to program and arguments.
 * @param {{rounds?: number, cwd?: string, before?: Record<string, () => void>}} [options] `before` prepares a command.
 * @returns {Record<string, number>} Milliseconds by name.
 */
export function sideBySide(commands, { rounds = 15, cwd, before = {} } = {}) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, [program, ...call]] of Object.entries(commands)) {
      before[name]?.();
      const start = performance.now();
      const { error, status, stderr } = spawnSync(program, call, {
        cwd,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      // Findings (1) are a result like any other.
      if (error || status > 1) throw new Error(`${name}: ${error?.message ?? stderr}`);
      // The first round warms the disk cache.
      if (round > 0) times[name].push(performance.now() - start);
    }
  }

  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** One line of a report: a ratio, what it has to reach, and whether it does. */
export function ratioLine(what, value, base, baseName, reach) {
  const ratio = value / base;
  const verdict = reach === undefined ? '' : `, to reach ≤ ${reach}×: ${ratio <= reach ? 'yes' : 'NO'}`;
  return `${what}: ${value.toFixed(0)} ms, ${ratio.toFixed(2)}× ${baseName} (${base.toFixed(0)} ms)${verdict}`;
}
