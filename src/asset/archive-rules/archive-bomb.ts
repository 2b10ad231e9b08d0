import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveBomb: Rule<Archive> = {
  id: 'asset/archive-bomb',
  name: 'Archive bomb',
  severity: 'error',
  summary: 'The archive unpacks to far more than it has itself, or has an abnormal number of entries.',
  why: 'Unpacking it fills the disk or the memory. koo stops at 64 GB, at 200 times the size of the archive (once that is over 256 MB), at 200,000 entries and at 32 MB of names; it unpacks nothing to disk.',
  fix: 'Make the archive again from the files that the buyer needs. Large empty files are better created by install.sh.',
  basis: 'advice',
  examples: { bad: 'a zip of 10 MB that unpacks to 281 TB', good: 'a zip of 10 MB that unpacks to 30 MB' },
  check(archive, { report }) {
    reportProblems('bomb', archive, report);
  },
};
