import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveUnsafePath: Rule<Archive> = {
  id: 'asset/archive-unsafe-path',
  name: 'Path that leads out of the archive',
  severity: 'error',
  summary:
    'The path of an entry is absolute, leads to a parent folder, or means a different place on another system.',
  why: 'Unpacked by a careless program it overwrites files outside of its folder; others reject the archive or rename the file.',
  fix: 'Make the archive again with relative paths, from the folder that is to be packed.',
  basis: 'advice',
  examples: { bad: '../../etc/cron.d/job', good: 'scripts/job' },
  check(archive, { report }) {
    reportProblems('unsafe-path', archive, report);
  },
};
