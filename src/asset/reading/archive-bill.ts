import { createHash } from 'node:crypto';
import path from 'node:path';
import type { ContentReader } from '../contents.js';
import { ComponentFinder } from '../sbom/component-finder.js';
import type { Archive } from './open-archive.js';

/** Finds the components of an archive while it is read, and lists them afterwards. */
export interface ArchiveBill {
  reader: ContentReader;
  /** CycloneDX 1.6 in JSON. */
  write(archive: Pick<Archive, 'name' | 'sha256'>): Promise<string>;
}

/** Import this file late: it brings the readers of every kind of manifest. */
export function archiveBill(): ArchiveBill {
  const finder = new ComponentFinder();
  const hashes = new Map<string, string>();
  return {
    reader: {
      wants: (file) => finder.wants(file),
      async see(file, head) {
        // What was lent whole can be hashed; of a longer file only its beginning is here.
        if (head.length >= file.size) hashes.set(file.path, createHash('sha256').update(head).digest('hex'));
        await finder.see(file, head);
      },
    },
    async write({ name, sha256 }) {
      const { billOfMaterials } = await import('../sbom/bill-of-materials.js');
      const subject = { ...nameAndVersion(name), sha256 };
      return billOfMaterials(subject, finder, { hashOf: (file) => hashes.get(file) });
    },
  };
}

/** `shop-V1_0.zip`: what a file is called says at best what it is. */
function nameAndVersion(file: string): { name: string; version: string } {
  const base = path.basename(file).replace(/\.(?:zip|tar|tar\.gz|tgz)$/i, '');
  const parts = /^(.+?)-([Vv]?\d[\w.+]*)$/.exec(base);
  return { name: parts?.[1] ?? base, version: parts?.[2] ?? '' };
}
