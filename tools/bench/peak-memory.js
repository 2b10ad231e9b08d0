import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/**
 * The kernel's own high-water mark of a process (VmHWM), in KB; it is read until the process has ended.
 *
 * @param {string[]} call The program and its arguments.
 * @param {number[]} [codes] Exit codes that are no failure.
 * @param {import('node:child_process').IOType} [stderr]
 */
export async function peakMemory([program, ...call], codes = [0], stderr = 'inherit') {
  const child = spawn(program, call, { stdio: ['ignore', 'ignore', stderr] });
  let peak = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 5);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (!codes.includes(code)) throw new Error(`${call.join(' ')} ended with exit code ${code}`);
  return peak;
}
