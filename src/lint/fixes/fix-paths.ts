import path from 'node:path';
import { applyEdits, type ChosenFixes, chooseFixes } from '../../findings/fixes/choose-fixes.js';
import { EventLoopYielder } from '../../platform/event-loop-yielder.js';
import type { Template } from '../../template/model.js';
import { readTemplate } from '../../template/read-template.js';
import { findTemplates } from '../run/find-templates.js';
import { lintTemplate } from '../lint-template.js';
import type { LintPathsOptions } from '../lint-options.js';
import { posixRelative } from '../../platform/posix-path.js';

/** A fix can bring another one about, or wait for one; more rounds than that are a rule that contradicts another. */
const MAX_ROUNDS = 10;

/** What fixes make of a file. */
export interface FixedFile {
  /** As it is shown. */
  file: string;
  absolute: string;
  before: string;
  after: string;
  /** Whether it had a byte order mark, and has one. */
  marked: { before: boolean; after: boolean };
  /** How many findings this puts right. */
  findings: number;
}

export interface FixResult {
  files: FixedFile[];
  /** The new bytes, by absolute path: what `readTemplate` can read before they are written. */
  replacements: Map<string, Uint8Array>;
  /** As they are shown: a zip is made from a folder, and that is what to fix. */
  zips: string[];
}

/**
 * Applies every safe fix in the templates below the paths, in rounds until none is left. Nothing is written: see
 * `writeFixes`. Comments and layout stay as they are outside of what is fixed. Files that are not UTF-8 are left alone.
 *
 * @throws as `lintPaths`
 */
export async function fixPaths(
  paths: readonly string[],
  { cwd, ...options }: Omit<LintPathsOptions, 'project'>,
): Promise<FixResult> {
  const fixed = new Map<string, FixedFile>();
  const replacements = new Map<string, Uint8Array>();
  const zips: string[] = [];
  const yielder = new EventLoopYielder(options.signal);
  for (const found of await findTemplates(paths, { cwd, signal: options.signal })) {
    if (/\.zip$/i.test(found)) {
      zips.push(posixRelative(cwd, found));
      continue;
    }

    const refused = new Set<string>();
    for (let round = 0; round < MAX_ROUNDS; round++) {
      await yielder.yieldIfDue();
      const template = await readTemplate(found, { cwd, replacements, signal: options.signal });
      const chosen = chosenFixes(template, refused, options);
      if (chosen.findings.length === 0) break;
      const next = fixedFiles(template, chosen, cwd, fixed);
      const bytes = new Map([
        ...replacements,
        ...next.map((file) => [file.absolute, bytesOf(file)] as const),
      ]);
      const after = await readTemplate(found, { cwd, replacements: bytes, signal: options.signal });
      const broken = next.filter(({ file }) => problemsIn(after, file) > problemsIn(template, file));
      for (const { file } of broken) refused.add(file);
      // A fix that breaks a file is a bug of its rule; the file stays as it was, and its fixes are not tried again.
      for (const file of next.filter((one) => !broken.includes(one))) {
        fixed.set(file.absolute, file);
        replacements.set(file.absolute, bytesOf(file));
      }
    }
  }

  return { files: [...fixed.values()], replacements, zips };
}

function chosenFixes(
  template: Template,
  refused: ReadonlySet<string>,
  { catalog, rules, settings }: Omit<LintPathsOptions, 'cwd' | 'project'>,
): ChosenFixes {
  const foreign = new Set(
    template.problems.filter(({ code }) => code === 'not-utf8').map(({ source }) => source.file),
  );
  const texts = textsOf(template);
  return chooseFixes(
    lintTemplate(template, { catalog, rules, settings }),
    (file) => texts.has(file) && !foreign.has(file) && !refused.has(file),
  );
}

/** The files of a template that can be fixed, by the names that findings have. */
function textsOf({ extensions, files }: Template): Map<string, { text: string; marked: boolean }> {
  return new Map(
    [...files, ...extensions].map(({ byteOrderMark, source }) => [
      source.file,
      { text: source.text, marked: byteOrderMark },
    ]),
  );
}

function fixedFiles(
  template: Template,
  { edits, findings, withoutMark }: ChosenFixes,
  cwd: string,
  fixed: ReadonlyMap<string, FixedFile>,
): FixedFile[] {
  const texts = textsOf(template);
  return [...new Set([...edits.keys(), ...withoutMark])].map((file) => {
    const { marked, text } = texts.get(file)!;
    const absolute = path.resolve(cwd, file);
    const earlier = fixed.get(absolute);
    return {
      file,
      absolute,
      before: earlier?.before ?? text,
      after: applyEdits(text, edits.get(file) ?? []),
      marked: { before: earlier?.marked.before ?? marked, after: marked && !withoutMark.has(file) },
      findings: (earlier?.findings ?? 0) + findings.filter((finding) => finding.file === file).length,
    };
  });
}

function problemsIn({ problems }: Template, file: string): number {
  return problems.filter(({ source }) => source.file === file).length;
}

function bytesOf({ after, marked }: FixedFile): Uint8Array {
  return new TextEncoder().encode((marked.after ? '\uFEFF' : '') + after);
}
