import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveDamaged: Rule<Archive> = {
  id: 'asset/archive-damaged',
  name: 'Damaged archive',
  severity: 'error',
  summary: 'The archive is cut off, or its bytes are not those that were packed.',
  why: 'Unpackers stop at the damage, or write incomplete files. The usual cause is an interrupted download or upload.',
  fix: 'Download or make the archive again, and compare its SHA-256.',
  basis: 'advice',
  examples: { bad: 'the first half of a zip', good: 'the whole zip, with the SHA-256 that its maker states' },
  check(archive, { report }) {
    reportProblems('damaged', archive, report);
  },
};
