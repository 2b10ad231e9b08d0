import type { Finding } from '../../findings/finding.js';

/** Rules that say that a block has a wrong type or name. */
const MISNAMED = /^resource\/unknown-type$|^template\/identifier$/;
const UNDECLARED = /^reference\/undeclared$|^(?:variable|local)\/undeclared$/;

/** One mistake, one message: what refers to a block by its right name is right, and the block's name is wrong. */
export function withoutMisnamed(findings: Finding[]): Finding[] {
  const misnamed = new Set(
    findings
      .filter(({ rule, severity }) => severity === 'error' && MISNAMED.test(rule))
      .map(({ address = '' }) => address.replace(/^resource\./, '').replace(/^variable\./, 'var.')),
  );
  if (misnamed.size === 0) return findings;
  return findings.filter(
    ({ fix, rule }) => !(UNDECLARED.test(rule) && misnamed.has(fix?.edits[0]?.text ?? '')),
  );
}
