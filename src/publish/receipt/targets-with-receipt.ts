import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The targets that something of a project was published to, by the names of its receipts. */
export async function targetsWithReceipt(root: string): Promise<string[]> {
  const files = await readdir(path.join(root, '.koo')).catch((): string[] => []);
  return files.flatMap((file) => /^receipt\.(.+)\.json$/.exec(file)?.[1] ?? []).sort();
}
