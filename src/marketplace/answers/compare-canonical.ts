import { plainText } from './plain-text.js';
import type { Message } from '../../i18n/message.js';
import { answerMessages } from './messages.js';

/** The gateway joins its canonical request with `|` into the message with which it refuses a signature. */
const CANONICAL = /\b(?:DELETE|GET|HEAD|PATCH|POST|PUT)\|\/.{0,8000}\|(?:[\da-f]{64}|UNSIGNED-PAYLOAD)\b/s;
const MAX_LINES = 40;

/**
 * Shows the gateway's canonical request beside ours, where its message holds one: what differs was changed on the
 * way, and where nothing does, the key is wrong.
 *
 * @param ours What koo signed, without secrets.
 * @param message The gateway's, without secrets.
 * @returns A hint of one or more lines.
 */
export function compareCanonical(ours: string, message: string): Message | undefined {
  const found = CANONICAL.exec(message)?.[0];
  if (found === undefined) return undefined;
  const theirLines = linesOf(found.replaceAll('|', '\n'));
  const ourLines = linesOf(ours);
  if (theirLines.join('\n') === ourLines.join('\n')) {
    return answerMessages.sameRequest();
  }

  return answerMessages.otherRequest({ lines: sideBySide(ourLines, theirLines) });
}

function linesOf(canonical: string): string[] {
  return canonical.split('\n').map((line) => plainText(line));
}

/** Lines in their order; `!` marks what only one of the two has. */
function sideBySide(ours: string[], theirs: string[]): string[] {
  const inOurs = new Set(ours);
  const inTheirs = new Set(theirs);
  const lines: string[] = [];
  let next = 0;
  const takeTheirs = (until: string | undefined): void => {
    while (next < theirs.length && theirs[next] !== until) {
      const line = theirs[next++]!;
      if (!inOurs.has(line)) lines.push(`    ! gateway  ${line}`);
    }

    next += 1;
  };

  for (const line of ours) {
    if (inTheirs.has(line)) {
      takeTheirs(line);
      lines.push(`      both     ${line}`);
    } else lines.push(`    ! koo      ${line}`);
  }

  takeTheirs(undefined);
  return lines.slice(0, MAX_LINES);
}
