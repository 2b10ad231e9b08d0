import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';
import { mebibytes } from '../../format-bytes.js';

const MB = 1024 * 1024;

const messages = defineMessages('container/package-size', {
  tooBig: ({ maximum, size }: Record<'maximum' | 'size', number>) =>
    `The package has ${mebibytes(size)} MB; OSC accepts up to ${maximum} MB.`,
});

export const packageSize: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/package-size',
  name: 'Size of a container package',
  severity: 'warning',
  summary: 'A container package is bigger than OSC accepts.',
  why: `A package has at most 4 MB; images are not part of it; they are next to it or in a registry. ${SECOND_HAND}`,
  fix: 'Leave out what is not needed to deploy, with lines in .kooignore, or in .helmignore of a chart.',
  docs: OSC_PAGES.excerpts,
  examples: { bad: 'noteboard-1.0.0.tgz   6 MB', good: 'noteboard-1.0.0.tgz   40 KB' },
  options: { maximumMB: 4 },
  check({ archiveBytes = 0, at }, { options, report }) {
    const maximum = Number(options.maximumMB);
    if (archiveBytes <= maximum * MB) return;
    report({ message: messages.tooBig({ maximum, size: archiveBytes }), ...at('root') });
  },
};
