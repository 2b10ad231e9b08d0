import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { packageSeverity, wholePackage } from '../../files/package-place.js';

interface Size {
  kilobytes: number;
  max: number;
}

const messages = defineMessages('package/size', {
  folder: ({ kilobytes, max }: Size) =>
    `The folder has ${inKilobytes(kilobytes)}; RFS accepts at most ${inKilobytes(max)}.`,
  packed: ({ kilobytes, max }: Size) =>
    `The zip has ${inKilobytes(kilobytes)}; RFS accepts at most ${inKilobytes(max)}.`,
  unpacked: ({ kilobytes, max }: Size) =>
    `Unpacked, the zip has ${inKilobytes(kilobytes)}; RFS accepts at most ${inKilobytes(max)}.`,
});

export const packageSize: Rule<Template, typeof messages> = {
  messages,
  id: 'package/size',
  name: 'Package over 1 MB',
  severity: 'error',
  summary: 'The template’s zip is over 1 MB, packed or unpacked.',
  why: 'RFS rejects a zip of more than 1 MB, and one whose files are together more than 1 MB.',
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
    const complain = (what: 'folder' | 'packed' | 'unpacked', bytes: number): void => {
      if (bytes <= max) return;
      report({
        message: messages[what]({ kilobytes: Math.ceil(bytes / 1024), max: Math.ceil(max / 1024) }),
        severity: packageSeverity(template),
        ...wholePackage(template),
      });
    };

    const unpacked = template.contents.reduce((sum, { bytes }) => sum + bytes, 0);
    complain(template.form === 'zip' ? 'unpacked' : 'folder', unpacked);
    if (template.archive) complain('packed', template.archive.bytes);
  },
};

/** `1,024 KB`, in every language. */
export function inKilobytes(kilobytes: number): string {
  return `${kilobytes.toLocaleString('en-US')} KB`;
}
