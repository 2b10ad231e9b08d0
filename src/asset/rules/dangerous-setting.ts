import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { isSettings } from '../preflight/text-reader.js';

const messages = defineMessages('asset/dangerous-setting', {
  rootLogin: () => 'This setting lets root log in.',
  emptyPassword: () => 'This setting lets users log in without a password.',
  runsAsRoot: () => 'This setting runs the service as root.',
  manualPassword: () => 'This password is the one in the manual.',
  openToAll: () => 'This setting lets in anyone who can reach the service.',
  noPassword: () => 'With this setting the service asks for no password.',
  rootWithoutPassword: () => 'This setting lets users become root without a password.',
});

type Danger = keyof typeof messages & string;

/** In which files, what a line says, and how it is written. */
const DANGEROUS: ReadonlyArray<readonly [files: RegExp, danger: Danger, pattern: RegExp]> = [
  [/sshd?_config/, 'rootLogin', /^[ \t]*PermitRootLogin[ \t]+yes\b/gim],
  [/sshd?_config/, 'emptyPassword', /^[ \t]*PermitEmptyPasswords[ \t]+yes\b/gim],
  [/\.service$/, 'runsAsRoot', /^[ \t]*User[ \t]*=[ \t]*(?:root|0)[ \t]*$/gm],
  [/redis/, 'manualPassword', /^[ \t]*requirepass[ \t]+foobared\b/gm],
  [/redis/, 'openToAll', /^[ \t]*protected-mode[ \t]+no\b/gm],
  [/my\.cnf$/, 'noPassword', /^[ \t]*skip[-_]grant[-_]tables\b/gm],
  [/sudoers/, 'rootWithoutPassword', /\bNOPASSWD[ \t]*:[ \t]*ALL\b/g],
];

export const dangerousSetting: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/dangerous-setting',
  name: 'Dangerous setting of a service',
  severity: 'info',
  summary: 'The settings of a service make the buyer’s machine less secure.',
  why:
    'KooGallery’s security standard for products requires that processes reachable from outside do not run as ' +
    'root, and that there are no preset accounts or passwords. Whether its scan reads settings is not stated.',
  fix: 'Give the service a user of its own, and let install.sh generate passwords. Where it is intended, write `# koo-ignore: asset/dangerous-setting REASON` above the line.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  examples: { bad: '[Service]\nUser=root', good: '[Service]\nUser=app' },
  check({ insight }, { report }) {
    for (const [path, source] of insight.texts) {
      if (!isSettings(path)) continue;
      for (const [files, danger, pattern] of DANGEROUS) {
        if (!files.test(path)) continue;
        for (const { 0: text, index } of source.text.matchAll(pattern)) {
          const start = index + text.length - text.trimStart().length;
          report({
            message: messages[danger](),
            source,
            span: { start, end: index + text.trimEnd().length },
          });
        }
      }
    }
  },
};
