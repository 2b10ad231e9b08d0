import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveSpecialFile: Rule<Archive> = {
  id: 'asset/archive-special-file',
  name: 'Not a regular file',
  severity: 'error',
  summary: 'The archive has a device, a pipe, or an entry of a type that unpackers do not know.',
  why: 'Only the superuser can make devices, and a program that opens a pipe waits forever. Sparse files, a warning, become whole files in some programs only.',
  fix: 'Leave it out; install.sh can create what the software needs.',
  basis: 'advice',
  examples: { bad: 'tar cf app.tar /dev/sda', good: 'tar cf app.tar bin scripts' },
  check(archive, { report }) {
    reportProblems('special-file', archive, report);
  },
};
