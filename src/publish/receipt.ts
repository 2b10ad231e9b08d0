import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { validate } from '#validators/receipt';
import { clearUnfinished, writeAtomically } from '../source/write-atomically.js';
import type { PackedAsset } from '../asset/model.js';
import type { AssetDeclaration } from '../project/project.js';
import type { AssetVersionState, ReviewStatus, SpecLink, TemplateReference } from './target.js';

/** What a publish did to one target, by content. Its schema is `schemas/receipt.schema.json`. */
export interface Receipt {
  format: 1;
  target: string;
  product: string;
  /** By the key in koo.yaml. */
  assets: Record<string, AssetReceipt>;
  templates: Record<string, TemplateReceipt>;
  /** By `skuCode`. */
  links: Record<string, SpecLink>;
  /** The step that was about to change something at the target when this was written. */
  pending?: { step: string; since: string };
  /** UTC, ISO 8601. */
  updated: string;
}

export interface AssetReceipt {
  name: string;
  version: string;
  id: string;
  versionId: string;
  eventId: string;
  packageName: string;
  bytes: number;
  sha256: string;
  status: ReviewStatus;
}

export interface TemplateReceipt extends TemplateReference {
  name: string;
  sha256: string;
}

/** What the receipt keeps of an asset version. */
export function assetReceipt(
  asset: AssetDeclaration,
  packed: PackedAsset,
  found: AssetVersionState,
): AssetReceipt {
  return {
    name: asset.name,
    version: asset.version,
    id: found.assetId,
    versionId: found.versionId,
    eventId: found.eventId,
    packageName: packed.packageName,
    bytes: packed.bytes,
    sha256: packed.sha256,
    status: found.status,
  };
}

function receiptFile(projectRoot: string, target: string): string {
  return path.join(projectRoot, '.koo', `receipt.${target}.json`);
}

/** @throws EnvironmentError when the file is there but is not a receipt. */
export async function readReceipt(projectRoot: string, target: string): Promise<Receipt | undefined> {
  const file = receiptFile(projectRoot, target);
  let text: string | undefined;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'EISDIR') throw error;
  }

  const receipt = parse(text);
  if (!receipt || !validate(receipt)) {
    throw new EnvironmentError('RECEIPT_UNREADABLE', 'The receipt of the last publish cannot be read.', {
      hints: [
        'If you edited it, undo that.',
        'Otherwise move it away: `koo publish` finds out from the target what is there, and writes it anew.',
      ],
      place: file,
    });
  }

  return receipt as Receipt;
}

function parse(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The receipt of a running publish: each change is on disk before the next step begins. */
export class ReceiptKeeper {
  readonly #root: string;
  readonly receipt: Receipt;

  constructor(projectRoot: string, receipt: Receipt) {
    this.#root = projectRoot;
    this.receipt = receipt;
  }

  /** Under the publish lock: what a killed publish left half-written is cleared away. */
  static async open(projectRoot: string, target: string, product: string): Promise<ReceiptKeeper> {
    await clearUnfinished(receiptFile(projectRoot, target));
    const found = await readReceipt(projectRoot, target);
    const fresh: Receipt = { assets: {}, format: 1, links: {}, product, target, templates: {}, updated: '' };
    return new ReceiptKeeper(projectRoot, found?.product === product ? found : fresh);
  }

  /** Says what is about to change, changes it, and records what came of it. */
  async around<T>(
    step: string,
    change: () => Promise<T>,
    record: (result: T, receipt: Receipt) => void,
  ): Promise<T> {
    this.receipt.pending = { since: new Date().toISOString(), step };
    await this.#write();
    const result = await change();
    delete this.receipt.pending;
    record(result, this.receipt);
    await this.#write();
    return result;
  }

  /** Records what was found at the target; writes only when that differs from what stood there. */
  async note(record: (receipt: Receipt) => void): Promise<void> {
    const before = JSON.stringify(this.receipt);
    delete this.receipt.pending;
    record(this.receipt);
    if (JSON.stringify(this.receipt) !== before) await this.#write();
  }

  async #write(): Promise<void> {
    this.receipt.updated = new Date().toISOString();
    await mkdir(path.join(this.#root, '.koo'), { recursive: true });
    await writeAtomically(
      receiptFile(this.#root, this.receipt.target),
      `${JSON.stringify(this.receipt, null, 2)}\n`,
    );
  }
}
