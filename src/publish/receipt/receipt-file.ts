import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { validate } from '#validators/receipt';
import { EnvironmentError } from '../../errors/koo-error.js';
import { writeAtomically } from '../../source/write-atomically.js';
import { receiptMessages } from './messages.js';
import type { Receipt } from './receipt.js';

export function receiptFile(projectRoot: string, target: string): string {
  return path.join(projectRoot, '.koo', `receipt.${target}.json`);
}

/**
 * What was published of a product. A receipt of another one, whose id koo.yaml had before, says nothing of it.
 *
 * @throws EnvironmentError `RECEIPT_UNREADABLE` when the file is there but is not a receipt.
 */
export async function readReceipt(
  projectRoot: string,
  target: string,
  product: string,
): Promise<Receipt | undefined> {
  const found = await readReceiptOfAny(projectRoot, target);
  return found?.product === product ? found : undefined;
}

/** The same of whichever product was published last from here. */
export async function readReceiptOfAny(projectRoot: string, target: string): Promise<Receipt | undefined> {
  const file = receiptFile(projectRoot, target);
  let text: string | undefined;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EISDIR') throw error;
  }

  const receipt = upToDate(parse(text));
  if (!receipt || !validate(receipt)) {
    throw new EnvironmentError('RECEIPT_UNREADABLE', receiptMessages.unreadable(), {
      hints: [receiptMessages.undoEdit(), receiptMessages.moveAway()],
      place: file,
    });
  }

  return receipt as Receipt;
}

/** Replaces the file, and makes its folder. */
export async function writeReceipt(file: string, receipt: Receipt): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(receipt, null, 2)}\n`);
}

/** A receipt of a koo that did one step at a time. */
function upToDate(receipt: unknown): unknown {
  const { pending } = (receipt ?? {}) as Partial<Receipt>;
  const isOne = typeof pending === 'object' && pending !== null && !Array.isArray(pending);
  return isOne ? { ...(receipt as Receipt), pending: [pending] } : receipt;
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
