import path from 'node:path';
import type { PackedAsset } from '../asset/model.js';
import type { PackageFile } from './target.js';

/** The file of a packed asset that KooGallery gets: of a container package with images, the zip for the marketplace. */
export function publishedFile({ bytes, delivery, file, packageName, sha256 }: PackedAsset): PackageFile {
  return delivery
    ? {
        bytes: delivery.bytes,
        file: delivery.file,
        name: path.basename(delivery.file),
        sha256: delivery.sha256,
      }
    : { bytes, file, name: packageName, sha256 };
}
