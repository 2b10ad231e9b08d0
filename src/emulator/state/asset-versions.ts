import { randomUUID } from 'node:crypto';
import type { ConsoleAssetVersion, DraftAsset, Review, ReviewStatus } from '../console-wire.js';
import type { Database } from './database.js';

export interface AssetVersionRow {
  version_id: string;
  asset_id: string;
  version: string;
  status: ReviewStatus;
  /** JSON. */
  reasons: string;
  event_id: string;
  /** JSON: phase to command. */
  lifecycle: string;
  os: string | null;
  arch: string | null;
  /** Only of an image asset. */
  image_id: string | null;
  package_name: string | null;
  package_bytes: number | null;
  package_sha256: string | null;
  create_time: string;
}

/** In the order in which they were drafted. */
export function listAssetVersions(database: Database, assetId: string): AssetVersionRow[] {
  return database.all<AssetVersionRow>(
    'SELECT * FROM asset_versions WHERE asset_id = ? ORDER BY rowid',
    assetId,
  );
}

export function findAssetVersion(
  database: Database,
  assetId: string,
  version: string,
): AssetVersionRow | undefined {
  return database.get<AssetVersionRow>(
    'SELECT * FROM asset_versions WHERE asset_id = ? AND version = ?',
    assetId,
    version,
  );
}

export function assetVersionById(database: Database, versionId: string): AssetVersionRow | undefined {
  return database.get<AssetVersionRow>('SELECT * FROM asset_versions WHERE version_id = ?', versionId);
}

export function assetVersionOfEvent(database: Database, eventId: string): AssetVersionRow | undefined {
  return database.get<AssetVersionRow>('SELECT * FROM asset_versions WHERE event_id = ?', eventId);
}

/** What a version says of its image or its service. */
export function detailsOf(database: Database, versionId: string): Pick<DraftAsset, 'image' | 'saas'> {
  const row = database.get<{ details: string }>(
    'SELECT details FROM asset_details WHERE version_id = ?',
    versionId,
  );
  return row ? (JSON.parse(row.details) as Pick<DraftAsset, 'image' | 'saas'>) : {};
}

function setDetails(database: Database, versionId: string, { image, saas }: DraftAsset): void {
  database.run(
    'INSERT OR REPLACE INTO asset_details VALUES (?, ?)',
    versionId,
    JSON.stringify({ image, saas }),
  );
}

/** A draft, with the market event that takes its package. An image asset gets the id of an image at once. */
export function insertAssetVersion(
  database: Database,
  assetId: string,
  draft: DraftAsset,
  time: string,
): AssetVersionRow {
  const versionId = randomUUID();
  database.run(
    `INSERT INTO asset_versions (version_id, asset_id, version, status, reasons, event_id, lifecycle, os, arch, image_id, create_time)
     VALUES (?, ?, ?, 'DRAFT', '[]', ?, ?, ?, ?, ?, ?)`,
    versionId,
    assetId,
    draft.version,
    randomUUID(),
    JSON.stringify(draft.lifecycle ?? {}),
    draft.os ?? null,
    draft.arch ?? null,
    draft.deployed_type === 'image' ? randomUUID() : null,
    time,
  );
  setDetails(database, versionId, draft);
  return assetVersionById(database, versionId)!;
}

export function redraft(database: Database, versionId: string, draft: DraftAsset): void {
  database.run(
    'UPDATE asset_versions SET lifecycle = ?, os = ?, arch = ? WHERE version_id = ?',
    JSON.stringify(draft.lifecycle ?? {}),
    draft.os ?? null,
    draft.arch ?? null,
    versionId,
  );
  setDetails(database, versionId, draft);
}

export function deleteAssetVersion(database: Database, versionId: string): void {
  database.run('DELETE FROM asset_versions WHERE version_id = ?', versionId);
}

/** Makes a rejected version a draft again. */
export function setPackage(
  database: Database,
  versionId: string,
  file: { name: string; bytes: number; sha256: string },
): void {
  database.run(
    `UPDATE asset_versions SET package_name = ?, package_bytes = ?, package_sha256 = ?, status = 'DRAFT', reasons = '[]'
     WHERE version_id = ?`,
    file.name,
    file.bytes,
    file.sha256,
    versionId,
  );
}

export function setReview(database: Database, versionId: string, { reasons, status }: Review): void {
  database.run(
    'UPDATE asset_versions SET status = ?, reasons = ? WHERE version_id = ?',
    status,
    JSON.stringify(reasons),
    versionId,
  );
}

export function reviewOf(row: AssetVersionRow): Review {
  return { status: row.status, reasons: JSON.parse(row.reasons) as string[] };
}

/** Submitted and not rejected: what was reviewed stands. */
export function isSealed(row: AssetVersionRow): boolean {
  return row.status === 'IN_REVIEW' || row.status === 'APPROVED';
}

export function consoleAssetVersion(database: Database, row: AssetVersionRow): ConsoleAssetVersion {
  const templates = database.all<{ template_id: string; number: number }>(
    'SELECT template_id, number FROM attached_templates WHERE version_id = ? ORDER BY rowid',
    row.version_id,
  );
  const { image = null, saas = null } = detailsOf(database, row.version_id);
  return {
    asset_id: row.asset_id,
    version: row.version,
    version_id: row.version_id,
    status: row.status,
    event_id: row.event_id,
    lifecycle: JSON.parse(row.lifecycle) as Record<string, string>,
    os: row.os,
    arch: row.arch,
    image,
    saas,
    reasons: JSON.parse(row.reasons) as string[],
    package:
      row.package_name === null
        ? null
        : { name: row.package_name, bytes: row.package_bytes!, sha256: row.package_sha256! },
    templates: templates.map((one) => ({ template_id: one.template_id, template_version: `V${one.number}` })),
  };
}
