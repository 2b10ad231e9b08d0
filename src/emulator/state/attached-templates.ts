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

export function hasTemplate(database: Database, versionId: string): boolean {
  return database.get('SELECT 1 FROM attached_templates WHERE version_id = ?', versionId) !== undefined;
}
