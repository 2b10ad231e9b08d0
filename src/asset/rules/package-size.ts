import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';
import { sizeOfAll } from '../size-of-all.js';
import { gibibytes } from '../format-bytes.js';

const GB = 1024 ** 3;

const messages = defineMessages('asset/package-size', {
  packed: ({ maximum, size }: Record<'maximum' | 'size', number>) =>
    `The package has ${gibibytes(size)} GB; the asset scan accepts up to ${maximum} GB.`,
  toPack: ({ maximum, size }: Record<'maximum' | 'size', number>) =>
    `The files to pack have ${gibibytes(size)} GB; the asset scan accepts packages of up to ${maximum} GB.`,
});

export const packageSize: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/package-size',
  name: 'Package size',
  severity: 'error',
  summary: 'The package is bigger than the asset scan accepts.',
  why:
    "The store's rule, though read on a copy of its page: the scan accepts up to 20 GB. Before it is packed, only a " +
    'tar is known to be too big; a zip or tar.gz may still become small enough, so that is a warning.',
  fix: 'Leave out what the buyer does not need, with lines in .kooignore; let install.sh fetch big data; or split the asset.',
  basis: 'scan',
  docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290378605.html',
  options: { maximumGB: 20 },
  check({ archiveBytes, at, contents, declared }, { options, report }) {
    const maximum = Number(options.maximumGB);
    if (archiveBytes !== undefined) {
      if (archiveBytes <= maximum * GB) return;
      report({
        message: messages.packed({ maximum, size: archiveBytes }),
        ...at('root'),
      });
      return;
    }

    const bytes = sizeOfAll(contents.files);
    if (bytes > maximum * GB) {
      report({
        message: messages.toPack({ maximum, size: bytes }),
        ...(declared?.asset.format === 'tar' ? {} : { severity: 'warning' }),
        ...at('root'),
      });
    }
  },
};
