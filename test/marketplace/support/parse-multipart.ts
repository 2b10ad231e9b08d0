import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { packageRoot } from '../../../src/platform/package-root.js';

export interface ParsedMultipart {
  defects: string[];
  parts: Array<{
    name: string;
    filename: string | null;
    type: string;
    bytes: number;
    sha256: string;
    json: unknown;
  }>;
}

const SCRIPT = path.join(packageRoot(), 'test/marketplace/support/parse-multipart.py');

/** A multipart body as Python's e-mail parser reads it; nothing when python3 is not installed. */
export function parseMultipart(contentType: string, body: Buffer): ParsedMultipart | undefined {
  const { error, status, stderr, stdout } = spawnSync('python3', [SCRIPT, contentType], { input: body });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as ParsedMultipart;
}
