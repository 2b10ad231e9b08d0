import type { Report } from '../../findings/rule.js';
import { SourceText } from '../../syntax/source-text.js';
import type { ArchiveRuleName } from './archive-problems.js';
import { shownName } from './entry-path.js';
import { archiveMessages } from './messages.js';
import type { Archive } from './open-archive.js';

/** A finding's place is for programs, too: it is whole for all but hostile names. */
const MAX_PLACE_LENGTH = 1000;
const START = { start: 0, end: 0 };

/** Reports what one rule has found in an archive: each at its entry, `NAME.zip!/path`, or at the archive as a whole. */
export function reportProblems(
  rule: ArchiveRuleName,
  { name, problems }: Pick<Archive, 'name' | 'problems'>,
  report: (report: Report) => void,
): void {
  for (const { entry, message, rule: found, severity } of problems.list) {
    if (found !== rule) continue;
    const file = entry === undefined ? name : `${name}!/${shownName(entry, MAX_PLACE_LENGTH)}`;
    report({ message, source: new SourceText(file, ''), span: START, ...(severity && { severity }) });
  }

  for (const { count, rule: found, severity } of problems.more) {
    if (found !== rule) continue;
    report({
      message: archiveMessages.moreEntries({ count }),
      source: new SourceText(name, ''),
      span: START,
      ...(severity && { severity }),
    });
  }
}
