import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../src/platform/package-root.js';

const SCRIPT = `
  const [module, file] = process.argv.slice(1);
  const { openTableFile } = await import(module);
  const table = await openTableFile(file);
  let rows = 0;
  for await (const sheet of table.sheets()) for await (const row of sheet.rows()) rows += 1;
  await table.close();
  console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024), rows }));
`;

/**
 * Reads a table in a process of its own.
 *
 * @param heapMegabytes What its heap may grow to: a process that would hold the table ends with an error.
 */
export function readInProcess(file: string, heapMegabytes: number): { megabytes: number; rows: number } {
  const module = pathToFileURL(path.join(packageRoot(), 'build/src/spreadsheet/table-file.js')).href;
  const call = [
    `--max-old-space-size=${heapMegabytes}`,
    '--input-type=module',
    '-e',
    SCRIPT,
    '--',
    module,
    file,
  ];
  const { status, stderr, stdout } = spawnSync(process.execPath, call, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(-1000));
  return JSON.parse(stdout);
}

/** Writes blocks of rows until a file is as large as told. */
export async function writeRows(
  file: string,
  bytes: number,
  block: (index: number) => string,
): Promise<void> {
  const stream = createWriteStream(file);
  for (let index = 0, written = 0; written < bytes; index += 1) {
    const text = block(index);
    written += Buffer.byteLength(text);
    if (!stream.write(text)) await once(stream, 'drain');
  }

  stream.end();
  await finished(stream);
}
