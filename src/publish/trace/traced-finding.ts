import type { Finding, Severity } from '../../findings/finding.js';
import { messageIn } from '../../findings/message-reference.js';
import type { Message } from '../../i18n/message.js';
import { codeFrame, type FrameLine } from '../../findings/reporters/code-frame.js';
import { maskSecrets } from '../../findings/reporters/mask-secrets.js';
import type { SourceText } from '../../syntax/source-text.js';

/** A finding as an event carries it: with the code that a person wants to see, and without edits. */
export interface TracedFinding {
  rule: string;
  severity: Severity;
  message: Message;
  file: string;
  /** Both count from 1. */
  line: number;
  column: number;
  address?: string;
  /** How to put it right. */
  fix?: Message;
  /** The rule's page, relative to this package. */
  docs: string;
  /** The lines around the place, carets under it; secrets are stars. */
  frame?: FrameLine[];
}

/** So many findings go into one event, and so many of them with their code. */
const MAX_FINDINGS = 500;
const FRAMED = 100;

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst come first; of very many, the mildest are left out. */
export function tracedFindings(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, SourceText>,
): TracedFinding[] {
  const shown = maskSecrets(sources, findings);
  return WORST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, MAX_FINDINGS)
    .map((finding, index) => {
      const source = index < FRAMED ? shown.get(finding.file) : undefined;
      const frame = source ? codeFrame(source, finding.range) : [];
      const { address, docs, file, fix, range, rule, severity } = finding;
      return {
        rule,
        severity,
        message: messageIn(finding, finding.message),
        file,
        line: range.start.line,
        column: range.start.column,
        ...(address !== undefined && { address }),
        ...(fix && { fix: messageIn(fix, fix.title) }),
        docs,
        ...(frame.length > 0 && { frame }),
      };
    });
}
