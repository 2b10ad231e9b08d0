import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const MB = 1e6;

/**
 * What a software package is like, in shares of its bytes. Sizes are in bytes: most files are small, a few are big.
 * `noise` is what is compressed already; nothing makes it smaller.
 */
const KINDS = [
  { extension: 'js', share: 0.24, usual: 3800, biggest: 400_000, fill: fillWithSource },
  { extension: 'md', share: 0.06, usual: 3500, biggest: 100_000, fill: fillWithProse },
  { extension: 'json', share: 0.1, usual: 6000, biggest: 4_000_000, fill: fillWithJson },
  { extension: 'so', share: 0.26, usual: 300_000, biggest: 24_000_000, fill: fillWithCode, mode: 0o755 },
  { extension: 'png', share: 0.14, usual: 5000, biggest: 900_000, fill: fillWithNoise },
  { extension: 'jar', share: 0.18, usual: 200_000, biggest: 16_000_000, fill: fillWithNoise },
  { extension: 'dat', share: 0.02, usual: 30_000, biggest: 12_000_000, fill: fillWithRecords },
];

/**
 * Makes a folder of mixed files, the same ones each time: about 28,000 in 500 MB.
 * @returns {{files: number, bytes: number}} What was made.
 */
export function makeMixedTree(root, megabytes = 500) {
  const random = seeded(20_260_101);
  const words = vocabulary(random);
  let files = 0;
  let bytes = 0;
  for (const { biggest, extension, fill, mode = 0o644, share, usual } of KINDS) {
    let left = share * megabytes * MB;
    for (let number = 0; left > 0; number += 1) {
      const size = Math.max(40, Math.min(biggest, Math.floor(left), sizeNear(usual, random)));
      const folder = path.join(root, extension, `module-${Math.floor(number / 60)}`);
      if (number % 60 === 0) mkdirSync(folder, { recursive: true });
      const content = Buffer.allocUnsafe(size);
      fill(content, random, words);
      writeFileSync(path.join(folder, `${words[number % words.length]}-${number}.${extension}`), content, {
        mode,
      });
      left -= size;
      bytes += size;
      files += 1;
    }
  }

  return { bytes, files };
}

/** Spread as sizes of files are: by powers. */
function sizeNear(usual, random) {
  const normal = random() + random() + random() + random() - 2;
  return Math.floor(usual * Math.exp(normal * 2.2));
}

function fillWithSource(content, random, words) {
  const word = () => words[Math.floor(random() ** 3 * words.length)];
  fillWithLines(
    content,
    () => {
      const indent = ' '.repeat(2 * Math.floor(random() * 5));
      const kind = random();
      if (kind < 0.3) return `${indent}const ${word()} = ${word()}.${word()}(${word()}, ${word()});\n`;
      if (kind < 0.45)
        return `${indent}if (${word()} === ${Math.floor(random() * 1000)}) return ${word()};\n`;
      if (kind < 0.6) return `${indent}// ${word()} ${word()} ${word()} ${word()} ${word()}\n`;
      if (kind < 0.7) return `${indent}}\n\n`;
      if (kind < 0.85) return `${indent}${word()}.${word()} = '${word()}-${word()}';\n`;
      return `${indent}export function ${word()}(${word()}, ${word()}) {\n`;
    },
    random,
  );
}

function fillWithProse(content, random, words) {
  const word = () => words[Math.floor(random() ** 2 * words.length)];
  fillWithLines(content, () => `${Array.from({ length: 12 }, word).join(' ')}.\n`, random);
}

function fillWithJson(content, random, words) {
  const word = () => words[Math.floor(random() ** 2 * words.length)];
  fillWithLines(
    content,
    () =>
      `  {"id": ${Math.floor(random() * 1e9)}, "name": "${word()} ${word()}", "tags": ["${word()}"], "size": ${Math.floor(random() * 1e5)}},\n`,
    random,
  );
}

/** Machine code: the same sequences of instructions again and again, which differ in addresses and numbers. */
function fillWithCode(content, random) {
  const sequences = Array.from({ length: 3000 }, () =>
    Buffer.from(Array.from({ length: 8 + Math.floor(random() * 40) }, () => Math.floor(random() ** 2 * 256))),
  );
  for (let at = 0; at < content.length;) {
    at += sequences[Math.floor(random() ** 3 * sequences.length)].copy(content, at);
    if (at + 3 > content.length) return void content.fill(0, at);
    content[at++] = Math.floor(random() * 256);
    content[at++] = Math.floor(random() ** 4 * 256);
    content[at++] = 0;
  }
}

function fillWithRecords(content, random) {
  for (let at = 0; at + 16 <= content.length; at += 16) {
    content.writeUInt32LE(at >>> 4, at);
    content.writeUInt32LE(Math.floor(random() * 4096), at + 4);
    content.writeFloatLE(Math.floor(random() * 1000) / 8, at + 8);
    content.writeUInt32LE(0, at + 12);
  }

  content.fill(0, content.length - (content.length % 16));
}

function fillWithNoise(content, random) {
  let at = 0;
  for (; at + 4 <= content.length; at += 4) content.writeUInt32LE(Math.floor(random() * 0x1_00_00_00_00), at);
  content.fill(1, at);
}

/** People repeat themselves: every third line stood in the file before. */
function fillWithLines(content, line, random) {
  const lines = [];
  for (let at = 0; at < content.length;) {
    const isAgain = lines.length > 0 && random() < 0.35;
    const next = isAgain ? lines[Math.floor(random() * lines.length)] : line();
    if (lines.length < 200) lines.push(next);
    at += content.write(next, at, 'latin1');
  }
}

function vocabulary(random) {
  const syllables = [
    're',
    'con',
    'ta',
    'set',
    'ver',
    'lo',
    'path',
    'in',
    'str',
    'al',
    'map',
    'er',
    'key',
    'o',
  ];
  return Array.from({ length: 4000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
}

/** A small generator of numbers from 0 to 1 that gives the same ones everywhere (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = Math.imul(state + 0x6d_2b_79_f5, 1);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
