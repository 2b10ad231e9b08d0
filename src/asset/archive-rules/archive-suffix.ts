import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveSuffix: Rule<Archive> = {
  id: 'asset/archive-suffix',
  name: 'Misleading file name',
  severity: 'error',
  summary: 'The suffix of the file does not match its format.',
  why: 'The asset scan goes by the name: it accepts .zip, .tar and .tar.gz, and would open the package in the wrong way.',
  fix: 'Rename the file, or pack it in the format that its name says.',
  basis: 'advice',
  examples: { bad: 'app.zip, which is a gzipped tar', good: 'app.tar.gz' },
  check(archive, { report }) {
    reportProblems('suffix', archive, report);
  },
};
