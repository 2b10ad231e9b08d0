import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { PackageSubject } from '../package-subject.js';

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:[./]|$)/i;
/** A dot or a space before the end of a name other than `.` and `..`. */
const DROPPED = /(?:[^/.]\.+|(?<!\.)\.{3,}| )(?:\/|$)/;
const MAX_PATH_LENGTH = 259;
/** Names are reported one by one up to here. */
const SHOWN = 20;

const messages = defineMessages('asset/windows-name', {
  device: ({ path }: { path: string }) => `${JSON.stringify(path)} has the name of a device on Windows.`,
  droppedEnd: ({ path }: { path: string }) =>
    `${JSON.stringify(path)} has a dot or a space at the end, which Windows drops.`,
  character: ({ path }: { path: string }) =>
    `${JSON.stringify(path)} has a character that Windows does not accept in a name.`,
  tooLong: ({ path }: { path: string }) =>
    `${JSON.stringify(path)} is longer than many programs on Windows accept.`,
  more: ({ count }: { count: number }) =>
    count === 1
      ? '1 more file has a name that Windows does not support.'
      : `${count} more files have names that Windows does not support.`,
});

export const windowsName: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/windows-name',
  name: 'Name that Windows does not support',
  severity: 'info',
  summary: 'A file of the package cannot be unpacked on Windows.',
  why:
    'Windows reserves some names for devices, drops a dot or a space at the end, does not accept < > " | ? *, and many of ' +
    'its programs do not accept paths of more than 259 characters. For an asset whose os is Windows it is a warning. ' +
    'This is koo’s advice; KooGallery does not state it.',
  fix: 'Rename the file, or leave it out with a line in .kooignore.',
  basis: 'advice',
  examples: { bad: 'docs/aux.md', good: 'docs/auxiliary.md' },
  check({ contents, declared, in: inFile }, { report }) {
    const problems: Array<{ path: string; problem: NameProblem }> = [];
    for (const { path } of contents.files) {
      const problem = nameProblem(path);
      if (problem) problems.push({ path, problem });
    }

    const severity = /windows/i.test(declared?.asset.os ?? '') ? 'warning' : undefined;
    for (const { path, problem } of problems.slice(0, SHOWN))
      report({ message: messages[problem]({ path }), severity, ...inFile(path) });
    const more = problems.slice(SHOWN);
    if (more.length > 0)
      report({
        message: messages.more({ count: more.length }),
        severity,
        ...inFile(more[0]!.path),
      });
  },
};

type NameProblem = 'character' | 'device' | 'droppedEnd' | 'tooLong';

function nameProblem(path: string): NameProblem | undefined {
  if (RESERVED.test(path)) return 'device';
  if (DROPPED.test(path)) return 'droppedEnd';
  if (/[<>"|?*]/.test(path)) return 'character';
  return path.length > MAX_PATH_LENGTH ? 'tooLong' : undefined;
}
