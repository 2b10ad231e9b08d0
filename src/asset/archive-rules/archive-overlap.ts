import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveOverlap: Rule<Archive> = {
  id: 'asset/archive-overlap',
  name: 'Entries that overlap',
  severity: 'error',
  summary: 'Two entries of a zip have the same bytes, wholly or in part.',
  why: 'No packer makes such a zip: a few bytes become many files, a bomb that a limit on the ratio of one file does not find.',
  fix: 'Make the archive again with a common packer.',
  basis: 'advice',
  examples: {
    bad: 'a thousand entries, each with the bytes of the next in its own',
    good: 'each entry with its own bytes',
  },
  check(archive, { report }) {
    reportProblems('overlap', archive, report);
  },
};
