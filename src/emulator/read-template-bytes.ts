import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Template } from '../template/model.js';
import type { TemplateSuffix } from './state/template-versions.js';
import { templateProblems } from './template-problems.js';

/**
 * Reads a template as RFS does when it gets one: its file, and what RFS would refuse it for, one line each.
 */
export async function readTemplateBytes(
  bytes: Buffer,
  suffix: TemplateSuffix,
): Promise<{ template: Template; problems: string[] }> {
  const { readTemplate } = await import('../template/read-template.js');
  const folder = await mkdtemp(path.join(tmpdir(), 'koo-rfs-'));
  try {
    const name = suffix === '.zip' ? 'template.zip' : `main${suffix}`;
    await writeFile(path.join(folder, name), bytes, { mode: 0o600 });
    const template = await readTemplate(name, { cwd: folder });
    return { problems: templateProblems(template), template };
  } finally {
    await rm(folder, { force: true, recursive: true });
  }
}
