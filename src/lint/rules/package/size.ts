import type { Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { packageSeverity, wholePackage } from '../../files/package-place.js';

export const packageSize: Rule<Template> = {
  id: 'package/size',
  name: 'Package over 1 MB',
  severity: 'error',
  summary: 'The template’s zip is over 1 MB, packed or unpacked.',
  why: 'RFS refuses a zip of more than 1 MB, and one whose files are together more than 1 MB.',
  fix: 'Leave out what RFS does not read: pictures, documents, binaries. Software belongs in a software package or an image.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'template.zip\n  main.tf\n  app.tar.gz   3 MB',
    good: 'template.zip\n  main.tf\n  variables.tf',
  },
  options: { maxBytes: 1_048_576 },
  check(template, { options, report }) {
    if (template.form === 'file') return;
    const max = Number(options.maxBytes);
    const complain = (what: string, bytes: number): void => {
      if (bytes <= max) return;
      report({
        message: `${what} ${inKilobytes(bytes)}; RFS takes at most ${inKilobytes(max)}.`,
        severity: packageSeverity(template),
        ...wholePackage(template),
      });
    };

    const unpacked = template.contents.reduce((sum, { bytes }) => sum + bytes, 0);
    complain(template.form === 'zip' ? 'Unpacked, the zip has' : 'The folder has', unpacked);
    if (template.archive) complain('The zip has', template.archive.bytes);
  },
};

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KB`;
}
