import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveDuplicate: Rule<Archive> = {
  id: 'asset/archive-duplicate',
  name: 'Repeated path',
  severity: 'error',
  summary: 'Two entries of the archive have the same path, or one that differs only by case.',
  why: 'Some programs keep the first, some the last, some ask: what was checked need not be what is run. Names that differ only by case, a warning, are one file on Windows and macOS.',
  fix: 'Make the archive again with each path once.',
  basis: 'advice',
  examples: { bad: 'bin/server twice, with different bytes', good: 'bin/server once' },
  check(archive, { report }) {
    reportProblems('duplicate', archive, report);
  },
};
