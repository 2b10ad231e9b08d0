import { reconcile } from '../../../src/ledger/reconcile/reconcile.js';
import { openBooks } from '../../../src/ledger/store/open-books.js';

export interface Measured {
  found: string[];
  /** Of the whole process, at most. */
  megabytes: number;
  /** On the clock. */
  seconds: number;
  /** Of processors. */
  cpuSeconds: number;
}

const [file, now] = process.argv.slice(2) as [string, string];
const books = await openBooks({ file });
const started = performance.now();
const { differences } = await reconcile(books, { now: new Date(now) });
const { maxRSS, systemCPUTime, userCPUTime } = process.resourceUsage();
const measured: Measured = {
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  found: differences.map(({ id, rule }) => `${rule} ${id}`),
  megabytes: maxRSS / 1024,
  seconds: (performance.now() - started) / 1000,
};
await books.close();
process.send!(measured);
process.disconnect();
