/**
 * Lays what a build made, so that a koo that runs meanwhile finds its parts: each file is replaced at once, and what is
 * not of this build is removed last.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

/**
 * @param {Iterable<{contents: string | Uint8Array, path: string}>} files Absolute; one stands after those that it imports.
 * @param {string} folder Everything in it is of this build afterwards.
 * @param {{laid: string[]}} options `laid`: absolute, what lies there already.
 */
export function writeBuild(files, folder, { laid }) {
  const made = new Set(laid);
  for (const file of files) {
    placeFile(file);
    made.add(file.path);
  }

  for (const file of globSync('**', { absolute: true, cwd: folder, dot: true })) {
    const name = path.normalize(file);
    if (!made.has(name)) rmSync(name);
  }
}

/**
 * @template {{path: string}} File
 * @param {File[]} files What esbuild made: a chunk, whose name has its hash, is what others import.
 */
export function chunksFirst(files) {
  const isChunk = ({ path: file }) => path.basename(path.dirname(file)) === 'chunks';
  return [...files.filter((file) => isChunk(file)), ...files.filter((file) => !isChunk(file))];
}

function placeFile({ contents, path: file }) {
  if (isSame(file, contents)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, contents);
  renameSync(beside, file);
}

function isSame(file, contents) {
  try {
    return readFileSync(file).equals(Buffer.from(contents));
  } catch {
    return false;
  }
}
