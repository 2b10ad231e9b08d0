import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-lint';
import type { FindingsReport } from '../../../src/findings/finding.js';
import { runKoo, type KooRun } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

export const FLAWED = 'variable "name" {\n  type = "string"\n}\n';
export const FIXED = 'variable "name" {\n  description = "Name"\n  type        = string\n}\n';
export const COUNT = (max: number): string =>
  `resource "huaweicloud_vpc" "main" {\n  count = ${max}\n  name  = "main"\n  cidr  = "192.168.0.0/16"\n}\n`;

/** Makes temporary folders with these files; call it inside of `describe`. */
export function foldersWith(): (files: Record<string, string>) => Promise<string> {
  const newFolder = temporaryFolders();
  return async (files) => {
    const folder = await newFolder();
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }

    return folder;
  };
}

/** `koo template lint` with a cache of the folder's own. */
export function lint(cwd: string, ...call: string[]): Promise<KooRun> {
  return runKoo(['template', 'lint', ...call], { cwd, env: { XDG_CACHE_HOME: path.join(cwd, '.cache') } });
}

/** What it prints for programs, by its schema. */
export async function report(cwd: string, ...call: string[]): Promise<FindingsReport & { diff?: string }> {
  const { stdout } = await lint(cwd, '--json', ...call);
  const parsed = JSON.parse(stdout) as FindingsReport;
  expect(validate(parsed), `${stdout} ${JSON.stringify(validate.errors)}`).to.equal(true);
  return parsed;
}

export const rulesOf = ({ findings }: FindingsReport): string[] => findings.map(({ rule }) => rule);
