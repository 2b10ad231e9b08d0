import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';
import { sizeOfAll } from '../size-of-all.js';

const GB = 1024 ** 3;

export const packageSize: Rule<PackageSubject> = {
  id: 'asset/package-size',
  name: 'Package size',
  severity: 'error',
  summary: 'The package is bigger than the asset scan takes.',
  why:
    "The store's rule, though read on a copy of its page: the scan takes up to 20 GB. Before it is packed, only a " +
    'tar is known to be too big; a zip or tar.gz may still get small enough, so that is a warning.',
  fix: 'Leave out what the buyer does not need, with lines in .kooignore; let install.sh fetch big data; or split the asset.',
  basis: 'scan',
  docs: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290378605.html',
  options: { maximumGB: 20 },
  check({ archiveBytes, at, contents, declared }, { options, report }) {
    const maximum = Number(options.maximumGB);
    if (archiveBytes !== undefined) {
      if (archiveBytes <= maximum * GB) return;
      report({
        message: `The package has ${inGB(archiveBytes)} GB; the asset scan takes ${maximum} GB.`,
        ...at('root'),
      });
      return;
    }

    const bytes = sizeOfAll(contents.files);
    if (bytes > maximum * GB) {
      report({
        message: `The files to pack have ${inGB(bytes)} GB; the asset scan takes packages of ${maximum} GB.`,
        ...(declared?.asset.format === 'tar' ? {} : { severity: 'warning' }),
        ...at('root'),
      });
    }
  },
};

function inGB(bytes: number): string {
  return (bytes / GB).toFixed(1);
}
