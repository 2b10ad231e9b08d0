import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveEncrypted: Rule<Archive> = {
  id: 'asset/archive-encrypted',
  name: 'Encrypted entry',
  severity: 'error',
  summary: 'An entry of the archive is encrypted.',
  why: 'Its contents cannot be read without a password, and KooGallery’s pages do not say where to give one.',
  fix: 'Make the archive without a password.',
  basis: 'advice',
  examples: { bad: 'zip -e app.zip bin/server', good: 'zip app.zip bin/server' },
  check(archive, { report }) {
    reportProblems('encrypted', archive, report);
  },
};
