import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathProblem } from '../../../src/asset/path-problem.js';

/** What lies in a folder; every path is relative to it. */
export interface RandomTree {
  files: Array<{ path: string; content: Content; mode: number }>;
  emptyFolders: string[];
  /** Each to a file, a folder or another link of the tree. */
  links: Array<{ path: string; target: string }>;
}

/** Told instead of shown: a counterexample with half a megabyte of noise in it helps nobody. */
interface Content {
  kind: 'noise' | 'noise, then text' | 'script' | 'text' | 'zeros';
  size: number;
}

const LONGEST = 2 ** 20 + 1;
const NOISE = Buffer.concat(
  Array.from({ length: LONGEST / 32 + 1 }, (_, at) => createHash('sha256').update(`block ${at}`).digest()),
);
const TEXT = Buffer.alloc(LONGEST, 'some text, again and again. ');

/** Sizes at the borders of what archives and their writers count in: tar's blocks, deflate's window, blocks of koo. */
const size = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 3000 }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(9, 10, 12, 15, 16, 17, 18, 18, 18, 19, 19, 20), fc.integer({ min: -1, max: 1 }))
      .map(([power, beside]) => 2 ** power + beside),
  },
  fc.constantFrom(0, 1),
);
const content = fc.record<Content>({
  kind: fc.constantFrom('noise', 'noise, then text', 'script', 'text', 'zeros'),
  size,
});

/** Names that need no quoting, names that do, and names that gitignore or a shell would read as something. */
const name = fc
  .oneof(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.constantFrom(
      'bin',
      'scripts',
      'a b',
      ' a',
      'b ',
      '!x',
      '#x',
      '*',
      '[x]',
      '-rf',
      '..x',
      'x.',
      '$HOME',
      '"',
      "'",
      'ü',
      'u\u0308',
      '软件',
      '商店（1）',
      '👍',
      '👩‍👩‍👧',
      'ﬁ',
      '\u00A0',
      'é'.repeat(60),
      'x'.repeat(150),
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  )
  .filter((text) => !text.includes('/') && Buffer.byteLength(text) <= 255);

/** Few, so that files meet in them. */
const folders = fc.array(fc.array(name, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
const mode = fc.constantFrom(
  0o644,
  0o755,
  0o600,
  0o700,
  0o400,
  0o444,
  0o664,
  0o777,
  0o711,
  0o4755,
  0o2750,
  0o1777,
);

export const randomTree = folders.chain((all) => {
  const place = fc.tuple(fc.constantFrom(...all), name).map(([folder, last]) => [...folder, last].join('/'));
  return fc
    .record({
      emptyFolders: fc.array(place, { maxLength: 2 }),
      files: fc.array(fc.record({ content, mode, path: place }), { minLength: 1, maxLength: 24 }),
      links: fc.array(fc.record({ detour: fc.boolean(), path: place, to: fc.nat() }), { maxLength: 4 }),
    })
    .map(({ emptyFolders, files, links }): RandomTree => withLinks({ emptyFolders, files, links: [] }, links))
    .filter((tree) => canBeMade(tree));
});

/** Points each link at a file, a folder without links, or a link that was there before. */
function withLinks(
  tree: RandomTree,
  wanted: ReadonlyArray<{ detour: boolean; path: string; to: number }>,
): RandomTree {
  const linked = wanted.map((link) => link.path);
  const aims = [
    ...tree.files.map((file) => file.path),
    ...tree.files
      .map((file) => path.posix.dirname(file.path))
      .filter((folder) => folder !== '.' && !linked.some((link) => link.startsWith(`${folder}/`))),
  ];
  for (const { detour, path: link, to } of wanted) {
    const aim = aims[to % aims.length]!;
    const folder = path.posix.dirname(link);
    const direct = path.posix.relative(folder, aim);
    const [first] = folder.split('/');
    const around = folder === first && folder !== '.' ? `../${first}/${direct}` : `./${direct}`;
    tree.links.push({ path: link, target: detour ? around : direct });
    aims.push(link);
  }

  return tree;
}

/** Whether all of it can lie side by side in one folder, and koo packs it. */
function canBeMade({ emptyFolders, files, links }: RandomTree): boolean {
  const paths = [...files.map((file) => file.path), ...emptyFolders, ...links.map((link) => link.path)];
  // bsdtar writes names in composed form, whatever the archive says.
  const composed = paths.map((one) => one.normalize('NFC'));
  return composed.every(
    (one, at) =>
      pathProblem(paths[at]!) === undefined &&
      !one.split('/').some((part) => /^\.(?:git|koo|svn|hg|idea|vscode|_|#)|^#.*#$|~$/.test(part)) &&
      composed.every((other, index) => at === index || !`${other}/`.startsWith(`${one}/`)),
  );
}

/** @returns the folder, which is made */
export async function plantTree(root: string, { emptyFolders, files, links }: RandomTree): Promise<string> {
  for (const folder of emptyFolders) await mkdir(path.join(root, folder), { recursive: true });
  for (const { content: told, mode: bits, path: name } of files) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytesOf(told));
    await chmod(file, bits);
  }

  for (const { path: name, target } of links) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await symlink(target, path.join(root, name));
  }

  return root;
}

function bytesOf({ kind, size: bytes }: Content): Uint8Array {
  if (kind === 'noise') return NOISE.subarray(0, bytes);
  if (kind === 'zeros') return Buffer.alloc(bytes);
  if (kind === 'script') return Buffer.concat([Buffer.from('#!/bin/sh\n'), TEXT]).subarray(0, bytes);
  if (kind === 'text') return TEXT.subarray(0, bytes);
  return Buffer.concat([NOISE.subarray(0, bytes >> 1), TEXT.subarray(0, bytes - (bytes >> 1))]);
}
