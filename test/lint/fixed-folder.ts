import { expect } from 'chai';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from '../../src/findings/finding.js';
import type { Rule, RuleSettings } from '../../src/findings/rule.js';
import { fixPaths } from '../../src/lint/fixes/fix-paths.js';
import { lintPaths } from '../../src/lint/lint-paths.js';
import { writeFixes } from '../../src/lint/fixes/write-fixes.js';
import type { Template } from '../../src/template/model.js';
import type { Files } from './lint-files.js';

export interface FixedFolder {
  /** What was found before, and what is left. */
  before: Finding[];
  after: Finding[];
  /** How many findings the first run has put right. */
  fixed: number;
  /** The files after it, as they are on disk. */
  files: Record<string, string>;
}

/**
 * Writes a template, fixes it on disk, and expects what holds of every fix: the text can still be read, no safe fix is
 * left, and a second run changes nothing.
 */
export async function fixFolder(
  files: Files,
  rules?: Array<Rule<Template>>,
  settings: RuleSettings = {},
): Promise<FixedFolder> {
  const cwd = await realpath(await mkdtemp(path.join(tmpdir(), 'koo-fix-')));
  try {
    const named = typeof files === 'string' ? { 'main.tf': files } : files;
    for (const [name, content] of Object.entries(named)) {
      await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
      await writeFile(path.join(cwd, name), content);
    }

    const options = { cwd, rules, settings };
    const { findings: before } = await lintPaths(['.'], options);
    const first = await fixPaths(['.'], options);
    await writeFixes(first);
    const { findings: after } = await lintPaths(['.'], options);
    const second = await fixPaths(['.'], options);
    expect(second.files, 'changed by a second run').to.deep.equal([]);
    expect(after.filter(({ fix }) => fix?.safe)).to.deep.equal([], 'safe fixes left');
    expect(syntaxErrors(after), 'mistakes in the syntax').to.be.at.most(syntaxErrors(before));
    const texts = await Promise.all(
      Object.keys(named).map(async (name) => [name, await readFile(path.join(cwd, name), 'utf8')] as const),
    );
    const fixed = first.files.reduce((sum, { findings }) => sum + findings, 0);
    return { before, after, fixed, files: Object.fromEntries(texts) };
  } finally {
    await rm(cwd, { force: true, recursive: true });
  }
}

function syntaxErrors(findings: Finding[]): number {
  return findings.filter(({ rule }) => rule.startsWith('syntax/')).length;
}
