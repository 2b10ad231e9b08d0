import { type Finding, SEVERITIES } from '../../findings/finding.js';

/** Rules that see the same mistake from two sides. */
const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['resource/newer-than-constraint', 'resource/newer-than-rfs'],
  ['template/block-names', 'resource/unknown-type'],
  ['template/block-names', 'template/identifier'],
  ['variable/foreign-validation', 'variable/late-validation'],
  ['reference/wrong-dependency', 'reference/unknown-attribute'],
  ['reference/wrong-dependency', 'reference/which-instance'],
  ['resource/read-only', 'resource/wrong-type'],
  ['resource/read-only', 'resource/unlisted-value'],
  ['variable/sensitive-default', 'variable/default-refused'],
  ['template/wrong-value', 'variable/nullable-string'],
  ['variable/default-refused', 'template/wrong-repetition'],
  ['variable/default-refused', 'resource/unlisted-value'],
  ['variable/default-refused', 'resource/bad-address'],
  ['resource/full-width-text', 'resource/unlisted-value'],
  ['resource/bad-address', 'resource/unlisted-value'],
  ['variable/default-refused', 'resource/out-of-range'],
  ['expression/wrong-condition', 'variable/blind-validation'],
  ['variable/default-refused', 'resource/stated-limit'],
  ['variable/default-refused', 'resource/bad-format'],
  ['resource/bad-address', 'resource/bad-format'],
  ['resource/bad-address', 'resource/stated-limit'],
  ['resource/full-width-text', 'resource/stated-limit'],
  ['resource/unlisted-value', 'resource/stated-limit'],
];

/**
 * Of two rules that see the same mistake, leaves the more severe finding, and of equally severe ones the first rule's.
 * The milder one is no news inside of the other's place either: a type that is refused says all about its arguments.
 */
export function withoutOverlappingRules(findings: Finding[]): Finding[] {
  const repeated = new Set<Finding>();
  for (const [first, second] of PAIRS) {
    const ones = findings.filter(({ rule }) => rule === first);
    const others = ones.length > 0 ? findings.filter(({ rule }) => rule === second) : [];
    if (others.length === 0) continue;
    const [atOnes, atOthers] = [weightByPlace(ones), weightByPlace(others)];
    for (const other of others) if (weightOver(other, atOnes) >= weightOf(other)) repeated.add(other);
    for (const one of ones) if (weightOver(one, atOthers) > weightOf(one)) repeated.add(one);
  }

  return repeated.size === 0 ? findings : findings.filter((finding) => !repeated.has(finding));
}

function weightOf({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function keyOf(file: string, address: string): string {
  return `${file}\n${address}`;
}

function weightByPlace(findings: Finding[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding.file, finding.address ?? '');
    weights.set(key, Math.max(weights.get(key) ?? 0, weightOf(finding)));
  }

  return weights;
}

/** Of what stands at the finding's place, or around it; -1 for nothing. */
function weightOver({ address = '', file }: Finding, weights: Map<string, number>): number {
  const steps = address.split('.');
  const around = steps.map((_, index) => keyOf(file, steps.slice(0, index + 1).join('.')));
  return Math.max(-1, ...around.map((key) => weights.get(key) ?? -1));
}
