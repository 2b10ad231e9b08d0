import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveHiddenData: Rule<Archive> = {
  id: 'asset/archive-hidden-data',
  name: 'Bytes that belong to no entry',
  severity: 'warning',
  summary: 'The archive has bytes before, between or after its entries that belong to none of them.',
  why: 'No listing shows them. A program in front of a zip makes it unpack itself; a second archive in the same file is seen by other programs than the first.',
  fix: 'Make the archive again; sign and checksum it in files of their own.',
  basis: 'advice',
  examples: { bad: 'cat a.zip b.zip > app.zip', good: 'app.zip as the packer wrote it' },
  check(archive, { report }) {
    reportProblems('hidden-data', archive, report);
  },
};
