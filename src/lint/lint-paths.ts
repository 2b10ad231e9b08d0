import path from 'node:path';
import type { TemplateDeclaration } from '../project/project.js';
import { decodeUtf8 } from '../syntax/utf8.js';
import type { Template } from '../template/model.js';
import { isTemplateFile } from '../template/parse-template-file.js';
import { readTemplate, readTemplateText } from '../template/read-template.js';
import type { DeclaredIn, LintOptions, LintPathsOptions } from './lint-options.js';
import type { LintResult } from './lint-result.js';
import { findTemplates, notATemplate } from './run/find-templates.js';
import { lintAll } from './run/lint-all.js';
import { LintRun } from './run/lint-run.js';
import { resultOf } from './run/template-result.js';

/**
 * Checks every template below the paths; see `findTemplates` for what is one.
 *
 * @throws UsageError where a path is no template or holds none
 */
export async function lintPaths(
  paths: readonly string[],
  { cache, cwd, jobs, project, replacements, ...options }: LintPathsOptions,
): Promise<LintResult> {
  const run = new LintRun(options);
  const found = await findTemplates(paths, { cwd, signal: options.signal });
  const declared = new Map<TemplateDeclaration, Template>();
  const others: string[] = [];
  for (const template of found) {
    const declarations = declarationsOf(template, project);
    if (declarations.length === 0) others.push(template);
    else {
      const read = await readTemplate(template, { cwd, replacements, signal: options.signal });
      run.add(template, resultOf(read, options));
      for (const declaration of declarations) declared.set(declaration, read);
    }
  }

  await lintAll(others, { ...options, cache, cwd, jobs, replacements }, (template, result) =>
    run.add(template, result),
  );
  if (project && declared.size > 0)
    run.lintProject({
      project: project.project,
      templates: declared,
      inventories: await project.inventories(),
    });
  return run.result(found);
}

/** What koo.yaml declares is needed for more than its findings, so it is read at any rate. */
function declarationsOf(found: string, project: DeclaredIn | undefined): TemplateDeclaration[] {
  const templates = project?.project.templates ?? [];
  return templates.filter((declaration) => path.resolve(declaration.path) === found);
}

/**
 * Checks what came on standard input, or from an editor, as a template of one file.
 *
 * @param name What to call it, a `.tf` or `.tf.json` file. When absent the first character decides: JSON begins
 * with a brace, which HCL cannot.
 * @throws UsageError when the name is another one
 */
export function lintInput(
  bytes: Uint8Array,
  name: string | undefined,
  options: LintOptions = {},
): LintResult {
  const { byteOrderMark, mistakes, text } = decodeUtf8(bytes);
  const called = name ?? (/^\s*\{/.test(text) ? 'stdin.tf.json' : 'stdin.tf');
  if (!isTemplateFile(called)) throw notATemplate(called);
  const template = readTemplateText((byteOrderMark ? '\uFEFF' : '') + text, called);
  const { source } = template.files[0]!;
  // Not spread: each of them would be an argument on the stack.
  const ofBytes = mistakes.map((mistake) => ({ reader: 'archive' as const, source, ...mistake }));
  template.problems = [...ofBytes, ...template.problems];
  const run = new LintRun(options);
  run.add(called, resultOf(template, options));
  return run.result([called]);
}
