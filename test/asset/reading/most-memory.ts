import { readFileSync } from 'node:fs';

/**
 * The most memory that this process had until now, in MB. What `resourceUsage` says begins with the memory of the process
 * that started this one.
 */
export function mostMemory(): number {
  const kilobytes =
    process.platform === 'linux'
      ? Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
      : process.resourceUsage().maxRSS;
  return Math.round(kilobytes / 1024);
}
