import type { SpecLink, UsingSpec } from '../console-wire.js';
import type { Database } from './database.js';

/** What a spec is sold with: a template version, an asset version, or both. */
export function setLink(
  database: Database,
  spec: { productId: string; skuCode: string },
  template: { id: string; number: number } | undefined,
  assetVersionId: string | null,
): void {
  removeLink(database, spec.productId, spec.skuCode);
  if (!template) {
    database.run('INSERT INTO asset_links VALUES (?, ?, ?)', spec.productId, spec.skuCode, assetVersionId);
    return;
  }

  database.run(
    'INSERT INTO links VALUES (?, ?, ?, ?, ?)',
    spec.productId,
    spec.skuCode,
    template.id,
    template.number,
    assetVersionId,
  );
}

export function removeLink(database: Database, productId: string, skuCode: string): void {
  for (const table of ['links', 'asset_links'])
    database.run(`DELETE FROM ${table} WHERE product_id = ? AND sku_code = ?`, productId, skuCode);
}

export function linkOf(database: Database, productId: string, skuCode: string): SpecLink | null {
  const row = database.get<{
    template_id: string;
    number: number;
    asset_id: string | null;
    version: string | null;
  }>(
    `SELECT template_id, number, asset_id, version FROM links LEFT JOIN asset_versions USING (version_id)
     WHERE product_id = ? AND sku_code = ?`,
    productId,
    skuCode,
  );
  if (!row) return assetLinkOf(database, productId, skuCode);
  const template = { template_id: row.template_id, template_version: `V${row.number}` };
  return row.asset_id === null
    ? template
    : { ...template, asset_id: row.asset_id, asset_version: row.version! };
}

function assetLinkOf(database: Database, productId: string, skuCode: string): SpecLink | null {
  const row = database.get<{ asset_id: string; version: string }>(
    `SELECT asset_id, version FROM asset_links JOIN asset_versions USING (version_id)
     WHERE product_id = ? AND sku_code = ?`,
    productId,
    skuCode,
  );
  return row ? { asset_id: row.asset_id, asset_version: row.version } : null;
}

/** The specs that have any version of an asset. */
export function usersOfAsset(database: Database, assetId: string): UsingSpec[] {
  return database.all<{ product_id: string; sku_code: string; version: string }>(
    `SELECT product_id, sku_code, version
     FROM (SELECT product_id, sku_code, version_id FROM links UNION ALL SELECT * FROM asset_links)
     JOIN asset_versions USING (version_id)
     WHERE asset_id = ? ORDER BY product_id, sku_code`,
    assetId,
  );
}

/** The specs that deploy with any version of a template. */
export function usersOfTemplate(database: Database, templateId: string): UsingSpec[] {
  return database.all<{ product_id: string; sku_code: string; version: string }>(
    `SELECT product_id, sku_code, 'V' || number AS version FROM links
     WHERE template_id = ? ORDER BY product_id, sku_code`,
    templateId,
  );
}

/** A spec that deploys with both, or nothing. */
export function userOfBoth(
  database: Database,
  versionId: string,
  templateId: string,
): { product_id: string; sku_code: string } | undefined {
  return database.get<{ product_id: string; sku_code: string }>(
    'SELECT product_id, sku_code FROM links WHERE version_id = ? AND template_id = ?',
    versionId,
    templateId,
  );
}
