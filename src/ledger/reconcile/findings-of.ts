import { rulePage } from '../../findings/engine.js';
import type { Finding, RelatedPlace } from '../../findings/finding.js';
import { placeText, referenceOf } from '../../findings/message-reference.js';
import { textOf } from '../../i18n/message.js';
import type { Range } from '../../syntax/source-text.js';
import type { Accepted, Difference, Side } from './difference.js';
import { reconcileMessages, sideNames } from './messages.js';
import { acceptedUnused } from './own-rules.js';

/** A difference as a finding: its place is the row of the file, or of what was asked. */
export function findingOf({ id, message, rule, severity, sides }: Difference): Finding {
  const [side, ...others] = sides as [Side, ...Side[]];
  const related = others.map((other): RelatedPlace =>
    placeText({
      ...placeOf(other),
      message: reconcileMessages.side({ side: sideNames[other.table]() }),
    }),
  );
  return {
    rule,
    severity,
    message: textOf(message, 'en'),
    ...referenceOf(message),
    ...placeOf(side),
    address: id,
    ...(related.length > 0 && { related }),
    docs: rulePage(rule),
  };
}

/** What is accepted in koo.yaml, and was not found. */
export function unusedFinding(
  { id, rule }: Accepted,
  place: { file: string; range: Range },
  severity: Finding['severity'],
): Finding {
  const message = acceptedUnused.messages.unused({ id, rule });
  return {
    rule: acceptedUnused.id,
    severity,
    message: textOf(message, 'en'),
    ...referenceOf(message),
    ...place,
    address: id,
    docs: rulePage(acceptedUnused.id),
  };
}

/** The sheet is a part of the file, as in an address. */
function placeOf({ row, sheet, source }: Side): { file: string; range: Range } {
  const position = { column: 1, line: row, offset: 0 };
  return { file: sheet === '' ? source : `${source}#${sheet}`, range: { end: position, start: position } };
}
