import { validate } from '#validators/receipt';
import { EnvironmentError } from '../../errors/koo-error.js';
import { StateFolder } from '../../platform/state-folder.js';
import { readStateFile, STATE_FILE } from '../state/lock-file.js';
import { mergeIntoReceipt } from '../state/merge-receipt.js';
import { refuseDivergences } from '../state/refuse-divergences.js';
import { entriesAt } from '../state/shared-state.js';
import { freshReceipt } from './fresh-receipt.js';
import { receiptMessages } from './messages.js';
import type { Receipt } from './receipt.js';

/** Bytes. A receipt of a hundred assets has a hundred thousand. */
const MAX_RECEIPT_BYTES = 64 * 1024 * 1024;

function receiptName(target: string): string {
  return `receipt.${target}.json`;
}

/**
 * What is known of a product at a target without a network: by the receipt of this machine, and by koo.lock.yaml.
 *
 * @throws EnvironmentError `RECEIPT_UNREADABLE` when the file is there but is not a receipt, and what reading the state
 *   throws: `STATE_INVALID`, `STATE_CONFLICT`, `STATE_DIVERGED`, `STATE_OTHER_PRODUCT`
 */
export async function readReceipt(
  projectRoot: string,
  target: string,
  product: string,
): Promise<Receipt | undefined> {
  const own = await readOwnReceipt(projectRoot, target, product);
  // What the emulator holds is in `.koo/local` of this machine.
  if (target === 'local') return own;
  const entries = entriesAt(await readStateFile(projectRoot, product), target);
  if (!entries) return own;
  const receipt = own ?? freshReceipt(target, product);
  refuseDivergences(target, mergeIntoReceipt(receipt, entries, STATE_FILE), STATE_FILE);
  return receipt;
}

/** The receipt of this machine. One of another product, whose id koo.yaml had before, says nothing of it. */
export async function readOwnReceipt(
  projectRoot: string,
  target: string,
  product: string,
): Promise<Receipt | undefined> {
  const found = await readReceiptOfAny(projectRoot, target);
  return found?.product === product ? found : undefined;
}

/** The same of whichever product was published last from here. */
export async function readReceiptOfAny(projectRoot: string, target: string): Promise<Receipt | undefined> {
  const folder = StateFolder.of(projectRoot);
  const bytes = await folder.read(receiptName(target), MAX_RECEIPT_BYTES);
  if (!bytes) return undefined;
  const receipt = upToDate(parse(bytes.toString('utf8')));
  // The target that it names becomes part of paths, so it has to be the one that was asked for.
  if (!receipt || !validate(receipt) || (receipt as Receipt).target !== target) {
    throw new EnvironmentError('RECEIPT_UNREADABLE', receiptMessages.unreadable(), {
      hints: [receiptMessages.undoEdit(), receiptMessages.moveAway()],
      place: folder.file(receiptName(target)),
    });
  }

  return receipt as Receipt;
}

/** Replaces the receipt of its target, and makes the folder. It survives a power cut from now on. */
export async function writeReceipt(projectRoot: string, receipt: Receipt): Promise<void> {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  await StateFolder.of(projectRoot).write(receiptName(receipt.target), text, { isLasting: true });
}

/** A receipt of a koo that did one step at a time. */
function upToDate(receipt: unknown): unknown {
  const { pending } = (receipt ?? {}) as Partial<Receipt>;
  const isOne = typeof pending === 'object' && pending !== null && !Array.isArray(pending);
  return isOne ? { ...(receipt as Receipt), pending: [pending] } : receipt;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
