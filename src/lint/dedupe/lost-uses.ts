import type { Finding } from '../../findings/finding.js';
import type { Template } from '../../template/model.js';

/** Rules that say that nothing uses what is declared. */
const UNUSED = new Set(['local/unused', 'variable/unused']);

/** Rules that miss something among the outputs. */
const OUTPUTS = /^output\/(?:missing|no-address|no-user)$/;

/** Errors that may have taken the only use of a variable away: something is missing, or another thing stands there. */
const LOSES_USES =
  /^reference\/|\/(?:undeclared|missing-argument|module-argument|wrong-type|wrong-operand|wrong-repetition|argument-count|one-of|bare-name|block-names|unknown-block)$/;

/** The use is there, in quotes. */
const AS_TEXT = 'expression/reference-as-text';

/** A password that is written out where the variable for it belongs. */
const IN_CLEAR = 'secret/password';
const PASSWORD_NAME = /pass|pwd|secret/i;

/**
 * One mistake, one message: as long as errors say that something is missing in a module, what nothing uses there is
 * mostly what was meant to stand in its place. What is unused all the same is told once those are mended.
 */
export function withoutLostUses({ files }: Template, findings: Finding[]): Finding[] {
  const modulesOf = new Map(files.map(({ module, source }) => [source.file, module]));
  const moduleOf = (file: string): string => modulesOf.get(file) ?? '';
  const losing = findings.filter(
    ({ rule, severity }) => rule === AS_TEXT || (severity === 'error' && LOSES_USES.test(rule)),
  );
  const inClear = findings.some(({ rule }) => rule === IN_CLEAR);
  if (losing.length === 0 && !inClear) return findings;
  const modules = new Set(losing.map(({ file }) => moduleOf(file)));
  const brokenOutput = losing.some(
    ({ address, rule }) => address?.startsWith('output.') && rule === 'template/missing-argument',
  );
  return findings.filter(({ address, file, rule }) => {
    if (brokenOutput && OUTPUTS.test(rule)) return false;
    if (!UNUSED.has(rule)) return true;
    if (inClear && PASSWORD_NAME.test(address ?? '')) return false;
    return !modules.has(moduleOf(file));
  });
}
