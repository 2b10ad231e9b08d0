import { readFileSync } from 'node:fs';

/** The kernel's clock of a process, in ticks a second: it is 100 on every Linux that Node runs on. */
const TICKS = 100;

/**
 * What a process has used until now: its own high-water mark of memory in KB (VmHWM), and processor time in
 * milliseconds; nothing once it has ended.
 */
export function processUse(pid) {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    // A process that has ended and was not waited for has no memory any more.
    if (peak === undefined) return undefined;
    // The name of the program stands in brackets, and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { peak: Number(peak), processor: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS };
  } catch {
    return undefined;
  }
}
