import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveMethod: Rule<Archive> = {
  id: 'asset/archive-method',
  name: 'Unusual compression',
  severity: 'warning',
  summary: 'An entry of a zip is compressed in a way that many programs cannot unpack.',
  why: 'unzip, Java and the unpackers of systems know deflate and stored for certain, others only sometimes. koo cannot look into such an entry.',
  fix: 'Make the zip with deflate: `koo asset pack`, or zip without -Z.',
  basis: 'advice',
  examples: { bad: 'zip -Z bzip2 app.zip bin/server', good: 'zip app.zip bin/server' },
  check(archive, { report }) {
    reportProblems('method', archive, report);
  },
};
