import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/output-asset-inspect';
import { archiveRules } from '../../../src/asset/archive-rules.generated.js';
import type { Finding } from '../../../src/findings/finding.js';
import { expectChinese } from '../../support/expect-chinese.js';
import { runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { FOUND_IN_TARS } from './found-in-tars.js';
import { FOUND_IN_ZIPS } from './found-in-zips.js';
import { HOSTILE_TARS, NO_ARCHIVES } from './hostile-tars.js';
import { HOSTILE_ZIPS } from './hostile-zips.js';
import type { Inspected } from './inspect-files.js';
import { inspectIn } from './inspect-in.js';
import { treeOf } from './tree-of.js';

const ARCHIVES = { ...HOSTILE_ZIPS, ...HOSTILE_TARS, ...NO_ARCHIVES };
const FOUND: Readonly<Record<string, readonly string[]>> = { ...FOUND_IN_ZIPS, ...FOUND_IN_TARS };
/** Of a whole process, in MB; and of one archive, in milliseconds, on a machine that is busy. */
const MAX_MEMORY_MB = 300;
const LONGEST = 30_000;

describe('koo asset inspect, given hostile archives', () => {
  const temporaryFolder = temporaryFolders();
  let cwd: string;
  let inspected: Map<string, Inspected>;
  const trees: object[] = [];

  // One process of its own inspects them all, two folders deep, so that what climbs out would be seen.
  before(async () => {
    const folder = await temporaryFolder();
    cwd = path.join(folder, 'a/b');
    await mkdir(cwd, { recursive: true });
    for (const [name, bytes] of Object.entries(ARCHIVES)) await writeFile(path.join(cwd, name), bytes());
    trees.push(await treeOf(folder));
    inspected = new Map((await inspectIn(cwd)).map((result) => [result.file, result]));
    trees.push(await treeOf(folder));
  });

  for (const name of Object.keys(ARCHIVES).sort()) {
    it(`says what is wrong with ${name}`, () => {
      const result = inspected.get(name)!;
      expect(shown(result)).to.deep.equal(FOUND[name]);
      expect(result.milliseconds).to.be.lessThan(LONGEST);
      expect(result.megabytes).to.be.lessThan(MAX_MEMORY_MB);
    });
  }

  it('has a case for every rule about archives', () => {
    const told = Object.values(FOUND).flat().join('\n');
    for (const { id } of archiveRules)
      expect(told).to.match(new RegExp(`^(?:error|warning) ${id.replace('asset/archive-', '')}\\b`, 'm'));
  });

  it('writes nothing anywhere', () => {
    expect(trees[1]).to.deep.equal(trees[0]);
  });

  it('says all of it in Chinese, too', () => {
    const all = [...inspected.values()].flatMap(({ findings = [] }) => findings);
    expect(all).to.not.deep.equal([]);
    for (const finding of all) expectChinese(finding as unknown as Finding);
  });

  const calls: Array<[name: string, code: number]> = [
    ['climbing-path.zip', 1],
    ['no-end.zip', 1],
    ['bomb.tar.gz', 1],
    ['behind.zip', 0],
    ['a.7z', 2],
    ['missing.zip', 2],
  ];
  for (const [name, expected] of calls) {
    it(`ends with ${expected} for ${name}, with and without --json, and prints what its schema says`, async () => {
      expect((await runKoo(['asset', 'inspect', name], { cwd })).code).to.equal(expected);
      const { code, stdout } = await runKoo(['asset', 'inspect', name, '--json'], { cwd });
      expect(code).to.equal(expected);
      if (expected < 2) expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).to.equal(true);
    });
  }
});

function shown({ error, file, files = [], findings = [] }: Inspected): string[] {
  if (error) return [`${error.kind} ${error.code}: ${error.message}`];
  return [
    `lists ${files.join(', ') || 'nothing'}`,
    ...findings.map(({ file: place, message, rule, severity }) => {
      const at = place.slice(file.length);
      // How far zeros can be compressed is zlib's own matter.
      const text = message.replace(/\d+ times/, 'N times');
      return `${severity} ${rule.replace('asset/archive-', '')}${at && ' '}${at}: ${text}`;
    }),
  ];
}
