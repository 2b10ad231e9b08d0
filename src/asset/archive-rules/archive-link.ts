import type { Rule } from '../../findings/rule.js';
import type { Archive } from '../reading/open-archive.js';
import { reportProblems } from '../reading/report-problems.js';

export const archiveLink: Rule<Archive> = {
  id: 'asset/archive-link',
  name: 'Link that leads out',
  severity: 'error',
  summary: 'A link in the archive points outside of it, or the path of another entry goes through a link.',
  why: 'Unpacking it reads or overwrites files that existed before: /etc/passwd, or ~/.ssh/authorized_keys.',
  fix: 'Pack the files themselves, or links with relative targets inside of the package.',
  basis: 'advice',
  examples: { bad: 'conf -> /etc, and conf/passwd after it', good: 'conf -> etc-default' },
  check(archive, { report }) {
    reportProblems('link', archive, report);
  },
};
