import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { isSettings } from '../preflight/text-reader.js';

/** In which files, what a line says, and how it is written. */
const DANGEROUS: ReadonlyArray<readonly [files: RegExp, what: string, pattern: RegExp]> = [
  [/sshd?_config/, 'lets root in', /^[ \t]*PermitRootLogin[ \t]+yes\b/gim],
  [/sshd?_config/, 'lets users in without a password', /^[ \t]*PermitEmptyPasswords[ \t]+yes\b/gim],
  [/\.service$/, 'runs as root', /^[ \t]*User[ \t]*=[ \t]*(?:root|0)[ \t]*$/gm],
  [/redis/, 'has the password of the manual', /^[ \t]*requirepass[ \t]+foobared\b/gm],
  [/redis/, 'lets in whoever reaches it', /^[ \t]*protected-mode[ \t]+no\b/gm],
  [/my\.cnf$/, 'asks nobody for a password', /^[ \t]*skip[-_]grant[-_]tables\b/gm],
  [/sudoers/, 'lets users become root without a password', /\bNOPASSWD[ \t]*:[ \t]*ALL\b/g],
];

export const dangerousSetting: Rule<PackageSubject> = {
  id: 'asset/dangerous-setting',
  name: 'Dangerous setting of a service',
  severity: 'info',
  summary: 'The settings of a service make the buyer’s machine less safe.',
  why:
    'KooGallery’s security standard for products wants processes that can be reached from outside not to run as ' +
    'root, and no preset accounts or passwords. Whether its scan reads settings is not stated.',
  fix: 'Give the service a user of its own, and let install.sh make passwords. Where it is meant, write `# koo-ignore: asset/dangerous-setting REASON` above the line.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  examples: { bad: '[Service]\nUser=root', good: '[Service]\nUser=app' },
  check({ insight }, { report }) {
    for (const [path, source] of insight.texts) {
      if (!isSettings(path)) continue;
      for (const [files, what, pattern] of DANGEROUS) {
        if (!files.test(path)) continue;
        for (const { 0: text, index } of source.text.matchAll(pattern)) {
          const start = index + text.length - text.trimStart().length;
          report({
            message: `With this setting the service ${what}.`,
            source,
            span: { start, end: index + text.trimEnd().length },
          });
        }
      }
    }
  },
};
