import type { OpenWork } from '../open-work.js';
import { assetVersionById, setReview } from '../state/asset-versions.js';
import { findAsset } from '../state/assets.js';
import type { Database } from '../state/database.js';
import type { ObjectStore } from '../storage/object-store.js';
import { scanPackage } from './scan-package.js';

export type ReviewMode = 'automatic' | 'manual';

interface ReviewDeskOptions {
  database: Database;
  store: ObjectStore;
  mode: ReviewMode;
  work: OpenWork;
  log(line: string): void;
}

/**
 * Reviews what is submitted. In automatic mode it scans the package and gives its verdict; in manual mode it waits
 * for somebody who plays the reviewer. A scan that a killed emulator left is done again when its result is asked for.
 */
export class ReviewDesk {
  readonly #scans = new Map<string, Promise<void>>();
  readonly #abort = new AbortController();

  constructor(private readonly options: ReviewDeskOptions) {}

  get mode(): ReviewMode {
    return this.options.mode;
  }

  /** Starts the scan of a version that is in review, unless it runs. */
  begin(versionId: string): void {
    if (this.options.mode === 'manual' || this.#scans.has(versionId)) return;
    const scan = this.options.work
      .run(() => this.#review(versionId))
      .catch((error: Error) => {
        if (!this.#abort.signal.aborted) this.options.log(`the review of ${versionId} broke: ${error.stack}`);
      })
      .finally(() => this.#scans.delete(versionId));
    this.#scans.set(versionId, scan);
  }

  /** Waits for the verdict on a version that is in review, but not longer than `timeoutMs`, in milliseconds. */
  async verdict(versionId: string, timeoutMs: number): Promise<void> {
    this.begin(versionId);
    const scan = this.#scans.get(versionId);
    if (!scan) return;
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([scan, enough]);
    clearTimeout(timer);
  }

  /** Ends the scans that run; their versions stay in review. */
  close(): void {
    this.#abort.abort();
  }

  async #review(versionId: string): Promise<void> {
    const { database, store } = this.options;
    const version = assetVersionById(database, versionId);
    if (version?.status !== 'IN_REVIEW') return;
    const reasons =
      version.package_sha256 === null
        ? []
        : await scanPackage(
            {
              bytes: version.package_bytes!,
              file: store.pathOf(version.package_sha256),
              lifecycle: JSON.parse(version.lifecycle) as Record<string, string>,
              name: version.package_name!,
              sha256: version.package_sha256,
              type: findAsset(database, { id: version.asset_id })!.deployed_type,
            },
            this.#abort.signal,
          );
    database.transaction(() => {
      // It may have been deleted, or somebody else has decided.
      if (assetVersionById(database, versionId)?.status !== 'IN_REVIEW') return;
      setReview(database, versionId, { reasons, status: reasons.length > 0 ? 'REJECTED' : 'APPROVED' });
    });
  }
}
