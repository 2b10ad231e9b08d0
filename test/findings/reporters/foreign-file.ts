import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Context } from 'mocha';
import path from 'node:path';

/** A file of an installed package; a test that needs one is pending where the package is missing. */
export function foreignFile(test: Context, name: string, file: string): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
  } catch {
    pending(test, `npm package ${name} is missing`);
  }
}

/** Runs xmllint over a document; a test that needs it is pending where it is missing (Debian: libxml2-utils). */
export function xmllint(test: Context, call: string[], document: string): string {
  const { error, status, stderr, stdout } = spawnSync('xmllint', [...call, '-'], {
    encoding: 'utf8',
    input: document,
  });
  if (error) pending(test, 'xmllint (libxml2-utils) is missing');
  if (status !== 0) throw new Error(`xmllint: ${stderr}`);
  return stdout;
}

function pending(test: Context, why: string): never {
  test.test!.title += ` (pending: ${why})`;
  test.skip();
  throw new Error(why);
}
