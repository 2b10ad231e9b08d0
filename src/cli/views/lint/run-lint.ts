import path from 'node:path';
import { BASELINE_NAME, readBaseline, writeBaseline } from '../../../findings/baseline/baseline-file.js';
import { type BaselineEntry, baselineOf, compare } from '../../../findings/baseline/baseline.js';
import { UsageError } from '../../../errors/koo-error.js';
import type { RuleTiming } from '../../../findings/finding.js';
import { withoutMarkedSecrets } from '../../../findings/reporters/mask-secrets.js';
import { summarize } from '../../../findings/summarize.js';
import { fixPaths, type FixResult } from '../../../lint/fixes/fix-paths.js';
import { lintPaths } from '../../../lint/lint-paths.js';
import type { LintResult } from '../../../lint/lint-result.js';
import type { LintPathsOptions } from '../../../lint/lint-options.js';
import { writeFixes } from '../../../lint/fixes/write-fixes.js';
import { posixRelative } from '../../../platform/posix-path.js';
import type { Message } from '../../../i18n/message.js';
import { lintMessages } from '../../command/messages.js';

export interface LintCall extends LintPathsOptions {
  paths: readonly string[];
  /** Whether `paths` are all that there is: then koo.yaml itself is checked as a whole, too. */
  everything: boolean;
  /** As it was given. */
  baseline?: string;
  updateBaseline?: boolean;
  fix?: 'show' | 'write';
  timing?: boolean;
}

export interface LintOutcome extends LintResult {
  /** What fixes would change. */
  diff?: string;
  /** What a person should know beside the findings. */
  notes: Message[];
}

/** One run of the linter: fixes what is to be fixed, checks what is left, and takes away what the baseline knows. */
export async function runLint(call: LintCall): Promise<LintOutcome> {
  const { fix, paths, timing } = call;
  const notes: Message[] = [];
  const fixed = fix && (await fixPaths(paths, call));
  if (fixed) notes.push(...fixNotes(fixed, fix));
  if (fixed && fix === 'write') await writeFixes(fixed);
  const timings = timing ? new Timings() : undefined;
  const result = await lintPaths(paths, {
    ...call,
    onRuleDone: timings && ((rule, ms) => timings.add(rule, ms)),
    replacements: fix === 'show' ? fixed?.replacements : undefined,
  });
  const outcome: LintOutcome = { ...result, notes };
  await applyBaseline(call, outcome);
  if (fixed) outcome.summary.fixed = fixed.files.reduce((sum, { findings }) => sum + findings, 0);
  if (fixed && fix === 'show') {
    const { unifiedDiff } = await import('../../../findings/fixes/unified-diff.js');
    const diff = fixed.files.map(({ after, before, file }) => unifiedDiff(file, before, after)).join('');
    // A terminal's text ends in a pipeline's log.
    outcome.diff = withoutMarkedSecrets(diff, result.sources, result.findings);
  }

  if (timings) outcome.summary.timing = timings.list();
  return outcome;
}

function fixNotes({ files, zips }: FixResult, fix: LintCall['fix']): Message[] {
  const findings = files.reduce((sum, file) => sum + file.findings, 0);
  const marks = files.filter(({ marked }) => marked.before && !marked.after).map(({ file }) => file);
  return [
    ...zips.map((zip) => lintMessages.zipNotFixed({ zip })),
    ...(fix === 'show' ? marks.map((file) => lintMessages.wouldDropMark({ file })) : []),
    lintMessages[fix === 'show' ? 'wouldFix' : 'fixed']({ files: files.length, findings }),
  ];
}

async function applyBaseline(call: LintCall, outcome: LintOutcome): Promise<void> {
  const { cwd, project, updateBaseline } = call;
  const file = path.resolve(cwd, call.baseline ?? path.join(project?.project.root ?? cwd, BASELINE_NAME));
  const shown = posixRelative(cwd, file);
  const folder = path.dirname(file);
  const nameOf = (name: string): string => posixRelative(folder, path.resolve(cwd, name));
  const read = updateBaseline
    ? await readBaseline(file, shown).catch(() => [])
    : await readBaseline(file, shown);
  if (!read && !updateBaseline) {
    if (call.baseline === undefined) return;
    throw new UsageError('NO_BASELINE', lintMessages.noBaseline({ file: shown }), {
      hints: [lintMessages.makeBaseline()],
      place: shown,
    });
  }

  const isChecked = ({ file: name }: BaselineEntry): boolean => isBelow(path.resolve(folder, name), call);
  let entries = read ?? [];
  if (updateBaseline) {
    const now = baselineOf(outcome.findings, outcome.sources, nameOf);
    const others = entries.filter(
      (entry) => !isChecked(entry) && !now.some((one) => one.file === entry.file),
    );
    entries = [...others, ...now];
    await writeBaseline(file, entries);
    outcome.notes.push(lintMessages.baselineWritten({ file: shown, findings: outcome.findings.length }));
  }

  const { findings, known, stale } = compare(outcome.findings, outcome.sources, {
    baseline: entries,
    nameOf,
  });
  const gone = stale.filter((entry) => isChecked(entry));
  outcome.findings = findings;
  outcome.summary = {
    ...summarize(findings, outcome.summary),
    baseline: { known, stale: gone.reduce((sum, { count = 1 }) => sum + count, 0) },
  };
  if (known > 0 && !updateBaseline) outcome.notes.push(lintMessages.known({ file: shown, findings: known }));
  for (const { address, file: name, rule } of gone)
    outcome.notes.push(lintMessages.gone({ at: address ?? name, file: shown, rule }));
  if (gone.length > 0) outcome.notes.push(lintMessages.removeGone());
}

function isBelow(file: string, { cwd, everything, paths, project }: LintCall): boolean {
  const roots = paths.map((given) => path.resolve(cwd, given));
  if (everything && project) roots.push(path.resolve(cwd, project.project.manifest.file));
  return roots.some((root) => file === root || file.startsWith(root + path.sep));
}

/** How long rules took, over all templates. */
class Timings {
  readonly #rules = new Map<string, RuleTiming>();

  add(rule: string, durationMs: number): void {
    const timing = this.#rules.get(rule) ?? { rule, templates: 0, durationMs: 0 };
    timing.templates += 1;
    timing.durationMs += durationMs;
    this.#rules.set(rule, timing);
  }

  /** The slowest first. */
  list(): RuleTiming[] {
    return [...this.#rules.values()]
      .map(({ durationMs, ...timing }) => ({ ...timing, durationMs: Math.round(durationMs * 1000) / 1000 }))
      .sort((one, other) => other.durationMs - one.durationMs);
  }
}
