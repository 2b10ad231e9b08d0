import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Severity } from '../../src/findings/finding.js';
import type { Rule } from '../../src/findings/rule.js';
import { lintTemplate, type LintTemplateOptions } from '../../src/lint/lint-template.js';
import type { SourceText } from '../../src/syntax/source-text.js';
import type { Template } from '../../src/template/model.js';
import { readTemplate } from '../../src/template/read-template.js';
import { expectChinese } from '../support/expect-chinese.js';
import { fixFolder } from './fixed-folder.js';

/** A template's files by name. Alone `main.tf` stands for a text. */
export type Files = Record<string, Uint8Array | string> | string;

/** A whole finding, its place as a reader sees it. */
export interface Found {
  /** Only where several rules ran. */
  rule?: string;
  severity: Severity;
  message: string;
  /** `main.tf:2:15` */
  at: string;
  /** The text that is marked. */
  marked: string;
  address?: string;
  related?: string[];
  /** What the file is after the fix. */
  fixed?: string;
}

export interface LintFilesOptions extends Omit<LintTemplateOptions, 'rules' | 'sources'> {
  /** How the template is handed over; a folder unless told. */
  as?: 'file' | 'folder' | 'zip';
}

const ZIP = `import base64, json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as archive:
    for name, content in json.load(sys.stdin).items():
        archive.writestr(name, base64.b64decode(content))
`;

/** Writes the files as a real template, reads it, and answers what the rules find in it. */
export async function lintFiles(
  files: Files,
  rules: Array<Rule<Template>> | undefined,
  { as = 'folder', ...options }: LintFilesOptions = {},
): Promise<Found[]> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'koo-lint-')));
  try {
    const written = await write(typeof files === 'string' ? { 'main.tf': files } : files, folder, as);
    const sources = new Map<string, SourceText>();
    const template = await readTemplate(written);
    const parent = as === 'file' ? path.posix.dirname(template.path) : template.path;
    const nameOf = (file: string): string =>
      file === template.path ? path.basename(file) : path.relative(parent, file);
    const findings = lintTemplate(template, { ...options, rules, sources });
    for (const finding of findings.filter(({ messageId }) => messageId !== undefined)) expectChinese(finding);
    return findings.map((finding) => {
      const { address, fix, message, range, related, rule, severity } = finding;
      const { text } = sources.get(finding.file)!;
      const found: Found = {
        severity,
        message,
        at: `${as === 'zip' && finding.file === template.path ? 'template.zip' : nameOf(finding.file)}:${range.start.line}:${range.start.column}`,
        marked: text.slice(range.start.offset, range.end.offset),
      };
      if (rules?.length !== 1) found.rule = rule;
      if (address !== undefined) found.address = address;
      if (related)
        found.related = related.map(
          (place) => `${place.range.start.line}:${place.range.start.column} ${place.message}`,
        );
      if (fix)
        found.fixed = fix.edits.reduceRight(
          (all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end),
          text,
        );
      return found;
    });
  } finally {
    await rm(folder, { force: true, recursive: true });
  }
}

async function write(
  files: Record<string, Uint8Array | string>,
  folder: string,
  as: LintFilesOptions['as'],
): Promise<string> {
  if (as === 'zip') {
    const file = path.join(folder, 'template.zip');
    const input = JSON.stringify(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          Buffer.from(content as string).toString('base64'),
        ]),
      ),
    );
    const { status, stderr } = spawnSync('python3', ['-c', ZIP, file], { encoding: 'utf8', input });
    if (status !== 0) throw new Error(`python3 could not write the zip: ${stderr}`);
    return file;
  }

  const root = path.join(folder, 'template');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }

  return as === 'file' ? path.join(root, Object.keys(files)[0]!) : root;
}

/** Skips the test and names what is missing, where zips cannot be written. */
export function needsPython(test: Mocha.Context): void {
  if (spawnSync('python3', ['--version']).status === 0) return;
  test.test!.title += ' (python3 is missing)';
  test.skip();
}

export interface Case {
  files: Files;
  options?: LintFilesOptions;
}

export interface RuleCases {
  bad: Record<string, Case & { found: Found[] }>;
  /** What the rule says nothing about. */
  good: Record<string, Case | Files>;
}

/** One test for each case of a rule, whole findings compared. */
export function describeRule(rule: Rule<Template>, { bad, good }: RuleCases): void {
  const run = async (context: Mocha.Context, { files, options }: Case): Promise<Found[]> => {
    if (options?.as === 'zip') needsPython(context);
    return lintFiles(files, [rule], options);
  };

  describe(rule.id, () => {
    for (const [title, { found, ...given }] of Object.entries(bad)) {
      it(`finds ${title}`, async function () {
        expect(await run(this, given)).to.deep.equal(found);
        if (given.options?.as === undefined) await fixFolder(given.files, [rule], given.options?.settings);
      });
    }

    for (const [title, given] of Object.entries(good)) {
      it(`accepts ${title}`, async function () {
        expect(await run(this, isCase(given) ? given : { files: given })).to.deep.equal([]);
      });
    }
  });
}

/** No Terraform file is called "files". */
function isCase(given: Case | Files): given is Case {
  return typeof given === 'object' && 'files' in given;
}
