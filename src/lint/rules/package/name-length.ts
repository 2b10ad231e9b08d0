import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { contentPlace, packageSeverity } from '../../files/package-place.js';

const messages = defineMessages('package/name-length', {
  name: ({ bytes, max, name }: { bytes: number; max: number; name: string }) =>
    `The name "${name}" has ${bytes} bytes; RFS accepts at most ${max}.`,
  path: ({ bytes, max }: { bytes: number; max: number }) =>
    `The path has ${bytes} bytes; RFS accepts at most ${max}.`,
});

export const packageNameLength: Rule<Template, typeof messages> = {
  messages,
  id: 'package/name-length',
  name: 'Name too long',
  severity: 'error',
  summary: 'A file’s or folder’s name has over 255 bytes, or a path over 2,048.',
  why: 'RFS rejects a zip with such a name. The limits are bytes of UTF-8: a Chinese character has three.',
  fix: 'Shorten the name.',
  docs: HUAWEI_PAGES.parseVariables,
  examples: {
    bad: 'template.zip\n  main.tf\n  86 or more Chinese characters.md',
    good: 'template.zip\n  main.tf\n  README.md',
  },
  options: { maxNameBytes: 255, maxPathBytes: 2048 },
  check(template, { options, report }) {
    const maxName = Number(options.maxNameBytes);
    const maxPath = Number(options.maxPathBytes);
    for (const content of template.contents) {
      const longest = longestOf(content.name.split('/'));
      const tooLong =
        bytesOf(longest) > maxName
          ? messages.name({ bytes: bytesOf(longest), max: maxName, name: shortened(longest) })
          : bytesOf(content.name) > maxPath
            ? messages.path({ bytes: bytesOf(content.name), max: maxPath })
            : undefined;
      if (!tooLong) continue;
      report({ message: tooLong, severity: packageSeverity(template), ...contentPlace(template, content) });
    }
  },
};

function longestOf(names: string[]): string {
  let longest = '';
  for (const name of names) if (bytesOf(name) > bytesOf(longest)) longest = name;
  return longest;
}

function bytesOf(name: string): number {
  return Buffer.byteLength(name);
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
