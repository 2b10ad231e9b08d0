import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeMixedTree } from './mixed-tree.js';
import { peakMemory } from './peak-memory.js';
import { timed } from './timed.js';

const MEMORY_REACH = 220;
const SIZE_REACH = 2;
const ROUNDS = 3;

const FORMATS = [
  {
    format: 'zip',
    beside: 'zip -6',
    needs: ['zip'],
    reach: 0.4,
    command: 'rm -f ../beside; zip -6 -q -r ../beside.zip .; mv ../beside.zip ../beside',
  },
  {
    format: 'tar.gz',
    beside: 'tar | pigz -6 -p 2',
    needs: ['tar', 'pigz'],
    reach: 0.9,
    command: 'tar -cf - . | pigz -6 -p 2 > ../beside',
  },
];

/** A tree of mixed files, packed by the whole command and by the bare writer, beside what others would take. */
export async function benchArchive({ big, koo, scratch }) {
  const tree = path.join(scratch, 'package');
  const { bytes, files } = makeMixedTree(tree, big ? 5000 : 500);
  const lines = [`${(bytes / 1e6).toFixed(0)} MB in ${files} files`];
  for (const each of FORMATS) {
    const missing = each.needs.filter((name) => spawnSync(name, ['--version']).error);
    if (missing.length > 0)
      lines.push(`${each.format}: not measured, ${missing.join(' and ')} is not installed`);
    else lines.push(...(await oneFormat({ ...each, koo, rounds: big ? 1 : ROUNDS, scratch, tree })));
  }

  return lines;
}

async function oneFormat({ beside, command, format, koo, reach, rounds, scratch, tree }) {
  const project = path.join(scratch, 'koo.yaml');
  writeProject(project, tree, format);
  const call = [process.execPath, koo, 'asset', 'pack', '--project', project];
  const bare = [
    process.execPath,
    path.join(import.meta.dirname, 'pack-bare.js'),
    format,
    tree,
    path.join(scratch, 'bare'),
  ];
  const times = timed({ beside: command, bare: quoted(bare), koo: quoted(call) }, { cwd: tree, rounds });
  const size = (name) => statSync(path.join(scratch, name)).size;
  const packed = size(`.koo/packages/bench-V1_0.${format}`);
  const longer = (packed / size('beside') - 1) * 100;
  const peak = (await peakMemory(call, [0], 'ignore')) / 1024;
  for (const name of ['beside', 'bare', '.koo'])
    rmSync(path.join(scratch, name), { force: true, recursive: true });
  return [
    timeLine(`koo asset pack, ${format}`, times.koo, times.beside, beside, reach),
    timeLine(`the bare writer, ${format}`, times.bare, times.beside, beside),
    `${format}: ${packed} bytes, ${longer.toFixed(2)} % more than ${beside}, to reach ≤ ${SIZE_REACH}: ${verdict(longer <= SIZE_REACH)}`,
    `${format}: peak memory ${peak.toFixed(0)} MB, to reach ≤ ${MEMORY_REACH}: ${verdict(peak <= MEMORY_REACH)}`,
  ];
}

function timeLine(what, own, other, name, reach) {
  const ratio = own.passed / other.passed;
  const told = reach === undefined ? '' : `, to reach ≤ ${reach}×: ${verdict(ratio <= reach)}`;
  return (
    `${what}: ${own.passed.toFixed(0)} ms, ${ratio.toFixed(2)}× ${name} (${other.passed.toFixed(0)} ms)${told}; ` +
    `processor time ${own.processor.toFixed(0)} ms, ${(own.processor / other.processor).toFixed(2)}×`
  );
}

/** With nothing in it that stands in the way of packing. */
function writeProject(file, tree, format) {
  mkdirSync(path.join(tree, 'scripts'), { recursive: true });
  mkdirSync(path.join(tree, 'bin'), { recursive: true });
  writeFileSync(path.join(tree, 'bin/server'), '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
  const phases = ['install', 'start', 'stop'];
  for (const phase of phases) {
    writeFileSync(path.join(tree, `scripts/${phase}.sh`), '#!/bin/bash\nset -eu\n', { mode: 0o755 });
  }

  const lifecycle = phases.map((phase) => `      ${phase}: bash scripts/${phase}.sh\n`).join('');
  writeFileSync(
    file,
    `product: { id: 00301-0001, name: Bench, access: license }
assets:
  - key: app
    name: bench
    version: V1.0
    kind: software_package
    root: package
    format: ${format}
    lifecycle:
${lifecycle}`,
  );
}

function quoted(call) {
  return call.map((part) => `'${part.replaceAll("'", String.raw`'\''`)}'`).join(' ');
}

function verdict(isReached) {
  return isReached ? 'yes' : 'NO';
}
