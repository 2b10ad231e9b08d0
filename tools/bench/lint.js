import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { peakMemory } from './peak-memory.js';
import { ratioLine, sideBySide } from './side-by-side.js';

const ONE_FILE_BYTES = 12_000;
/** Few, since each takes seconds; the median of an odd number. */
const ROUNDS = { rounds: 5 };

/** The linter: one file, a thousand, the same again, and whether its cost is a straight line. */
export async function benchLint(place) {
  process.env.XDG_CACHE_HOME = path.join(place.scratch, 'cache');
  return [
    oneFile(place),
    ...thousandFolders(place),
    ...straightLine(place, 'folders', [100, 1000, 10_000], (folder, count) =>
      writeFolders(folder, count, place.root),
    ),
    ...straightLine(place, 'KB in one file', [10, 100, 1000, 6000], (folder, kilobytes) =>
      writeFile(path.join(folder, 'main.tf'), oneTemplate(place.root, kilobytes * 1000)),
    ),
    await memory(place),
  ];
}

/** One 12 KB template beside bare node: the start, the parser and every rule are in it. */
function oneFile({ koo, root, scratch }) {
  const file = path.join(scratch, 'one/main.tf');
  writeFile(file, oneTemplate(root, ONE_FILE_BYTES));
  const node = process.execPath;
  const times = sideBySide({
    bare: [node, '-e', '0'],
    lint: [node, koo, 'template', 'lint', '--no-cache', file],
  });
  return ratioLine('koo template lint, one file of 12 KB', times.lint, times.bare, 'node -e 0', 7);
}

/** Every rule on 1,000 `.tf` files beside one process that does no more than parse them, and the same again. */
function thousandFolders({ koo, root, scratch }) {
  const folder = path.join(scratch, 'thousand');
  writeFolders(folder, 1000, root);
  const node = process.execPath;
  const call = [node, koo, 'template', 'lint', folder];
  const parse = path.join(import.meta.dirname, 'parse-hcl2json.js');
  const times = sideBySide(
    { parsed: [node, parse, folder], fresh: [...call, '--no-cache'], first: call, again: call },
    {
      ...ROUNDS,
      before: { first: () => rmSync(process.env.XDG_CACHE_HOME, { force: true, recursive: true }) },
    },
  );
  return [
    ratioLine('1,000 files in 1,000 folders, no cache', times.fresh, times.parsed, '@cdktn/hcl2json', 0.8),
    ratioLine('the same, and keeps the results', times.first, times.parsed, '@cdktn/hcl2json', 0.8),
    ratioLine('the same again, nothing changed', times.again, times.first, 'the first time', 0.25),
  ];
}

/** The time for each size beside what the one before would take if cost were a straight line through the start-up. */
function straightLine({ koo, scratch }, unit, sizes, write) {
  const node = process.execPath;
  const commands = { none: [node, koo, 'template', 'rules'] };
  for (const size of sizes) {
    const folder = path.join(scratch, `line-${size}`);
    write(folder, size);
    commands[size] = [node, koo, 'template', 'lint', '--no-cache', '--jobs', '1', folder];
  }

  const { none, ...times } = sideBySide(commands, { rounds: 1 });
  for (const size of sizes) rmSync(path.join(scratch, `line-${size}`), { recursive: true });
  return sizes.map((size, index) => {
    const each = (of) => (times[of] - none) / of;
    const before = index === 0 ? '' : `, ${(each(size) / each(sizes[index - 1])).toFixed(2)}× the one before`;
    return `${size} ${unit}: ${times[size].toFixed(0)} ms, ${each(size).toFixed(2)} ms each${before}`;
  });
}

async function memory({ koo, root, scratch }) {
  const folder = path.join(scratch, 'large');
  writeFile(path.join(folder, 'main.tf'), oneTemplate(root, 6_000_000));
  const peak = await peakMemory([process.execPath, koo, 'template', 'lint', '--no-cache', folder], [0, 1]);
  return `peak memory for one file of 6 MB: ${(peak / 1024).toFixed(0)} MB`;
}

/** Templates of four kinds, one file each, no two alike. */
function writeFolders(folder, count, root) {
  const valid = path.join(root, 'test/fixtures/valid-templates');
  const kinds = [
    path.join(root, 'templates/license-ecs/template'),
    path.join(valid, 'single-ecs-with-eip'),
    path.join(valid, 'with-modules/modules/server'),
    path.join(valid, 'expressions'),
  ].map((kind) => textOf(kind));
  for (let number = 0; number < count; number += 1) {
    const name = `t${String(number).padStart(5, '0')}`;
    writeFile(path.join(folder, name, 'main.tf'), `${kinds[number % kinds.length]}\n# ${number}\n`);
  }
}

/** The example's template as one file, with further security group rules until it is long enough. */
function oneTemplate(root, bytes) {
  const parts = [textOf(path.join(root, 'templates/license-ecs/template'))];
  let length = Buffer.byteLength(parts[0]);
  for (let number = 0; length < bytes; number += 1) {
    const part = `
resource "huaweicloud_networking_secgroup_rule" "port_${number}" {
  security_group_id = huaweicloud_networking_secgroup.main.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  ports             = "${1 + (number % 65_535)}"
}
`;
    parts.push(part);
    length += part.length;
  }

  return parts.join('');
}

function textOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tf'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

function writeFile(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
