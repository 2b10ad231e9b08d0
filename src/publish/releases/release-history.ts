import { validate } from '#validators/release';
import { StateFolder } from '../../platform/state-folder.js';
import { sameLinks } from '../plan/same-link.js';
import type { Receipt } from '../receipt/receipt.js';
import type { Release } from './release.js';

/** So many releases are kept, for each target. */
const KEPT = 100;

/** Bytes. A release is a part of a receipt. */
const MAX_RELEASE_BYTES = 64 * 1024 * 1024;

/** The targets of which releases are kept, by the names of their files. */
export async function targetsWithRelease(projectRoot: string): Promise<string[]> {
  const files = await historyFolder(projectRoot).list();
  return [...new Set(files.flatMap((file) => /^(.+)\.\d+\.json$/.exec(file)?.[1] ?? []))];
}

function historyFolder(projectRoot: string): StateFolder {
  return StateFolder.of(projectRoot, 'history');
}

/** The releases of one target, in `.koo/history`; for who holds the publish lock. */
export class ReleaseHistory {
  readonly #folder: StateFolder;
  readonly #target: string;

  constructor(projectRoot: string, target: string) {
    this.#folder = historyFolder(projectRoot);
    this.#target = target;
  }

  /** The oldest first; a file that is no release is none. */
  async list(): Promise<Release[]> {
    const releases = await Promise.all((await this.#numbers()).map(async (number) => this.#read(number)));
    return releases.flatMap((release) => release ?? []);
  }

  /** Keeps what is published now, unless the newest release has the same links. */
  async keep({ assets, links, product, templates }: Receipt, rolledBackTo?: number): Promise<void> {
    const numbers = await this.#numbers();
    const newest = numbers.at(-1) ?? 0;
    const before = newest === 0 ? undefined : await this.#read(newest);
    if (before?.product === product && sameLinks(before.links, links)) return;
    const number = newest + 1;
    const release: Release = {
      format: 1,
      number,
      time: new Date().toISOString(),
      ...(rolledBackTo !== undefined && { rolledBackTo }),
      product,
      links,
      assets,
      templates,
    };
    const text = `${JSON.stringify(release, null, 2)}\n`;
    await this.#folder.write(this.#name(number), text, { isLasting: true });
    for (const old of numbers.slice(0, Math.max(0, numbers.length + 1 - KEPT)))
      await this.#folder.remove(this.#name(old));
  }

  async #numbers(): Promise<number[]> {
    const names = await this.#folder.list();
    const [start, end] = [`${this.#target}.`, '.json'];
    return names
      .filter((name) => name.startsWith(start) && name.endsWith(end))
      .map((name) => Number(name.slice(start.length, -end.length)))
      .filter((number) => Number.isSafeInteger(number) && number > 0)
      .sort((a, b) => a - b);
  }

  async #read(number: number): Promise<Release | undefined> {
    const bytes = await this.#folder.read(this.#name(number), MAX_RELEASE_BYTES);
    if (!bytes) return undefined;
    try {
      const release: unknown = JSON.parse(bytes.toString('utf8'));
      return validate(release) ? (release as Release) : undefined;
    } catch {
      return undefined;
    }
  }

  #name(number: number): string {
    return `${this.#target}.${number}.json`;
  }
}
