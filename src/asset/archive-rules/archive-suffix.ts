import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveSuffix: Rule<Archive> = {
  id: 'asset/archive-suffix',
  name: 'Name that lies',
  severity: 'error',
  summary: 'The file is called after another format than it has.',
  why: 'The asset scan goes by the name: it takes .zip, .tar and .tar.gz, and would open the package in a way that fails.',
  fix: 'Rename the file, or pack it in the format that its name says.',
  basis: 'advice',
  examples: { bad: 'app.zip, which is a gzipped tar', good: 'app.tar.gz' },
  check(archive, { report }) {
    reportProblems('suffix', archive, report);
  },
};
