import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkPackage } from '../../src/asset/check-package.js';
import { collectPackage } from '../../src/asset/collect/collect-package.js';
import type { Finding } from '../../src/findings/finding.js';
import { loadProject } from '../../src/project/load-project.js';
import type { SourceText } from '../../src/syntax/source-text.js';
import { expectChinese } from '../support/expect-chinese.js';
import { type Tree, writeTree } from './write-tree.js';

export const GOOD: Tree = {
  'bin/server': '#!/bin/sh\n',
  'scripts/install.sh': '#!/bin/bash\necho installed\n',
};

export interface Example {
  tree?: Tree;
  /** Lines under the asset, beside its key. */
  asset?: string[];
  /** Lines of other assets. */
  assets?: string[];
  /** Lines at the top of koo.yaml, after the assets. */
  more?: string[];
  /** Made bigger than it is, in bytes. */
  grown?: Record<string, number>;
  archiveBytes?: number;
}

/** Each finding as `rule severity place: message`, where the place is what the range holds. */
export async function checkExample(
  folder: string,
  { archiveBytes, asset = [], assets = [], grown = {}, more = [], tree = GOOD }: Example = {},
): Promise<string[]> {
  const declared = ['name: demo', 'version: V1.0', 'root: package'].filter(
    (line) => !asset.some((own) => own.split(':')[0] === line.split(':')[0]),
  );
  const manifest = [
    'product: { id: p1, name: Demo, access: license }',
    'assets:',
    '  - key: app',
    ...[...declared, ...asset].map((line) => `    ${line}`),
    ...assets,
    'templates: [{ key: single, path: template }]',
    'specs: [{ skuCode: s1, name: S, template: single, asset: app }]',
    ...more,
  ];
  await writeFile(path.join(folder, 'koo.yaml'), `${manifest.join('\n')}\n`);
  await writeTree(path.join(folder, 'package'), tree);
  for (const [name, bytes] of Object.entries(grown))
    await truncate(path.join(folder, 'package', name), bytes);
  const project = await loadProject({ cwd: folder });
  const [first] = project.assets;
  const sources = new Map<string, SourceText>();
  const findings = await checkPackage(project, first!, await collectPackage(first!), {
    archiveBytes,
    sources,
  });
  for (const finding of findings.filter(({ messageId }) => messageId !== undefined)) expectChinese(finding);
  return findings.map((finding) => shown(finding, sources));
}

function shown({ file, message, range, rule, severity }: Finding, sources: Map<string, SourceText>): string {
  const place = JSON.stringify(sources.get(file)!.text.slice(range.start.offset, range.end.offset));
  return `${rule} ${severity} ${file}:${range.start.line} ${place}: ${message}`;
}
