import { StateFolder } from '../../platform/state-folder.js';

/** The targets that something of a project was published to, by the names of its receipts. */
export async function targetsWithReceipt(root: string): Promise<string[]> {
  const files = await StateFolder.of(root).list();
  return files.flatMap((file) => /^receipt\.(.+)\.json$/.exec(file)?.[1] ?? []).sort();
}
