import type { Database } from './database.js';

/** An asset version has one version of a template: attaching another one replaces it. */
export function attachTemplate(
  database: Database,
  versionId: string,
  templateId: string,
  number: number,
): void {
  database.run(
    'INSERT INTO attached_templates VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = excluded.number',
    versionId,
    templateId,
    number,
  );
}

/** The number of the attached version of a template, or nothing. */
export function attachedNumber(
  database: Database,
  versionId: string,
  templateId: string,
): number | undefined {
  return database.get<{ number: number }>(
    'SELECT number FROM attached_templates WHERE version_id = ? AND template_id = ?',
    versionId,
    templateId,
  )?.number;
}

/** How many templates an asset version has. */
export function countTemplates(database: Database, versionId: string): number {
  return database.get<{ count: number }>(
    'SELECT count(*) AS count FROM attached_templates WHERE version_id = ?',
    versionId,
  )!.count;
}

export function detachTemplate(database: Database, versionId: string, templateId: string): void {
  database.run(
    'DELETE FROM attached_templates WHERE version_id = ? AND template_id = ?',
    versionId,
    templateId,
  );
}

/** The asset versions that have any version of a template. */
export function assetsWithTemplate(
  database: Database,
  templateId: string,
): Array<{ asset_id: string; name: string; asset_version: string; version: string }> {
  return database.all<{ asset_id: string; name: string; asset_version: string; version: string }>(
    `SELECT asset_id, name, asset_versions.version AS asset_version, 'V' || number AS version
     FROM attached_templates JOIN asset_versions USING (version_id) JOIN assets USING (asset_id)
     WHERE template_id = ? ORDER BY name, asset_version`,
    templateId,
  );
}
