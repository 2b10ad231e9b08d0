import { randomUUID } from 'node:crypto';
import type { ConsoleAsset } from '../console-wire.js';
import { consoleAssetVersion, listAssetVersions } from './asset-versions.js';
import type { Database } from './database.js';
import { usersOfAsset } from './links.js';

export type DeployedType = ConsoleAsset['deployed_type'];

export interface AssetRow {
  asset_id: string;
  name: string;
  deployed_type: DeployedType;
}

export function findAsset(database: Database, by: { id: string } | { name: string }): AssetRow | undefined {
  return 'id' in by
    ? database.get<AssetRow>('SELECT * FROM assets WHERE asset_id = ?', by.id)
    : database.get<AssetRow>('SELECT * FROM assets WHERE name = ?', by.name);
}

/** In the order in which they were drafted. */
export function listAssets(database: Database, name?: string): AssetRow[] {
  return name === undefined
    ? database.all<AssetRow>('SELECT * FROM assets ORDER BY rowid')
    : database.all<AssetRow>('SELECT * FROM assets WHERE name = ?', name);
}

export function insertAsset(database: Database, name: string, deployedType: DeployedType): AssetRow {
  const row = { asset_id: randomUUID(), name, deployed_type: deployedType };
  database.run('INSERT INTO assets VALUES (?, ?, ?)', row.asset_id, row.name, row.deployed_type);
  return row;
}

/** With all its versions. */
export function deleteAsset(database: Database, id: string): void {
  database.run('DELETE FROM assets WHERE asset_id = ?', id);
}

/** @param version Only this version of it. */
export function consoleAsset(database: Database, row: AssetRow, version?: string): ConsoleAsset {
  const versions = listAssetVersions(database, row.asset_id).filter(
    (one) => version === undefined || one.version === version,
  );
  return {
    asset_id: row.asset_id,
    name: row.name,
    deployed_type: row.deployed_type,
    versions: versions.map((one) => consoleAssetVersion(database, one)),
    used_by: usersOfAsset(database, row.asset_id),
  };
}
