import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:[./]|$)/i;
/** A dot or a space before the end of a name other than `.` and `..`. */
const DROPPED = /(?:[^/.]\.+|\.{3,}| )(?:\/|$)/;
const LONGEST_PATH = 259;
/** Names are told one by one up to here. */
const SHOWN = 20;

export const windowsName: Rule<PackageSubject> = {
  id: 'asset/windows-name',
  name: 'Name that Windows cannot hold',
  severity: 'info',
  summary: 'A file of the package cannot be unpacked on Windows.',
  why:
    'Windows keeps some names for devices, drops a dot or a space at the end, takes no < > " | ? *, and many of its ' +
    'programs no path of more than 259 characters. For an asset whose os is Windows it is a warning. This is advice ' +
    'of koo; the store does not state it.',
  fix: 'Rename the file, or leave it out with a line in .kooignore.',
  basis: 'advice',
  examples: { bad: 'docs/aux.md', good: 'docs/auxiliary.md' },
  check({ contents, declared, in: inFile }, { report }) {
    const problems: Array<{ path: string; problem: string }> = [];
    for (const { path } of contents.files) {
      const problem = problemOf(path);
      if (problem) problems.push({ path, problem });
    }

    const severity = /windows/i.test(declared?.asset.os ?? '') ? 'warning' : undefined;
    for (const { path, problem } of problems.slice(0, SHOWN))
      report({ message: `${JSON.stringify(path)} ${problem}.`, severity, ...inFile(path) });
    const more = problems.slice(SHOWN);
    if (more.length > 0)
      report({
        message: `Others, too, have a name that Windows cannot hold: ${more.length}.`,
        severity,
        ...inFile(more[0]!.path),
      });
  },
};

function problemOf(path: string): string | undefined {
  if (RESERVED.test(path)) return 'has the name of a device on Windows';
  if (DROPPED.test(path)) return 'has a dot or a space at the end, which Windows drops';
  if (/[<>"|?*]/.test(path)) return 'has a character that Windows does not take in a name';
  return path.length > LONGEST_PATH ? 'is longer than many programs on Windows take' : undefined;
}
