import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveHeaderMismatch: Rule<Archive> = {
  id: 'asset/archive-header-mismatch',
  name: 'Headers that contradict each other',
  severity: 'error',
  summary:
    'Two headers of the archive disagree about the same entry, or the bytes are not what a header says.',
  why: 'Programs trust different headers, and unpack different files: what was checked is not what is run.',
  fix: 'Make the archive again with a common packer: `koo asset pack`, zip, tar.',
  basis: 'advice',
  examples: {
    bad: 'a.txt in the list of a zip, and b.txt in front of its bytes',
    good: 'the same name, sizes and CRC in both places',
  },
  check(archive, { report }) {
    reportProblems('header-mismatch', archive, report);
  },
};
