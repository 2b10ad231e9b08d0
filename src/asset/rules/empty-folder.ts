import type { Rule } from '../../findings/rule.js';
import { nameSome } from '../name-some.js';
import type { PackageSubject } from '../package-subject.js';

export const emptyFolder: Rule<PackageSubject> = {
  id: 'asset/empty-folder',
  name: 'Empty folder',
  severity: 'info',
  summary: 'A folder with nothing in it is not packed.',
  why: 'A package holds files only, as git does: a folder that a script counts on would not be there. A rule of koo.',
  fix: 'Let install.sh make the folder (`mkdir -p`), or put a file into it.',
  basis: 'advice',
  examples: { bad: 'logs/ with nothing in it', good: 'logs/.gitkeep' },
  check({ at, emptyFolders }, { report }) {
    const folders = emptyFolders.map((folder) => `${folder}/`);
    if (folders.length === 0) return;
    const verb = folders.length === 1 ? 'is empty and is' : 'are empty and are';
    report({ message: `${nameSome(folders)} ${verb} not in the package.`, ...at('root') });
  },
};
