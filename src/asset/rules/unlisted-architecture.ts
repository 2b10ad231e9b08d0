import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import { nameSome } from '../english.js';
import type { PackageSubject } from '../package-subject.js';
import { type SomeNames, someNames } from '../some-names.js';

/** "CPU: x86/x64, arm/arm64, mips, powerpc" */
const LISTED: ReadonlySet<string> = new Set([
  'x86',
  'x86_64',
  'arm',
  'aarch64',
  'mips',
  'powerpc',
  'powerpc64',
]);

const messages = defineMessages('asset/unlisted-architecture', {
  found: (programs: SomeNames) =>
    `The scan's page does not list the machines that these are for: ${nameSome(programs)}.`,
});

export const unlistedArchitecture: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/unlisted-architecture',
  name: 'Program for a machine that the scan does not list',
  severity: 'info',
  summary: 'A program is for a processor that KooGallery’s scan does not list.',
  why: 'The asset scan recognises programs for x86/x64, arm/arm64, mips and powerpc. What it does with others is not stated.',
  fix: 'Leave it out if the buyer’s machines do not need it, or ask KooGallery.',
  basis: 'scan',
  docs: 'https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_topic_0000002094807665.html',
  examples: { bad: 'bin/agent-riscv64', good: 'bin/agent-aarch64' },
  check({ in: inFile, insight }, { report }) {
    const unlisted = insight.programs.filter(
      ({ isCore, machines }) => !isCore && machines.length > 0 && machines.every((one) => !LISTED.has(one)),
    );
    const [first] = unlisted;
    if (!first) return;
    report({
      message: messages.found(
        someNames(unlisted.map(({ machines, path }) => `${path} (${machines.join(', ')})`)),
      ),
      ...inFile(first.path),
    });
  },
};
