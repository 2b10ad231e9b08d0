import type { Database } from './database.js';
import type { TemplateRow } from './templates.js';

/** What a version's file is, as RFS reads it. */
export type TemplateSuffix = '.tf' | '.tf.json' | '.zip';

export interface TemplateVersionRow {
  template_id: string;
  number: number;
  description: string;
  sha256: string;
  bytes: number;
  suffix: TemplateSuffix;
  create_time: string;
}

export interface TemplateContent {
  sha256: string;
  bytes: number;
  suffix: TemplateSuffix;
}

/** `V1` to 1; nothing for what is no version id. */
export function versionNumber(versionId: string): number | undefined {
  const digits = /^V([1-9]\d{0,8})$/.exec(versionId)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The next version of a template. */
export function insertTemplateVersion(
  database: Database,
  template: TemplateRow,
  content: TemplateContent,
  description: string,
  time: string,
): TemplateVersionRow {
  const row: TemplateVersionRow = {
    template_id: template.template_id,
    number: template.last_number + 1,
    description,
    sha256: content.sha256,
    bytes: content.bytes,
    suffix: content.suffix,
    create_time: time,
  };
  database.run(
    'INSERT INTO template_versions VALUES (?, ?, ?, ?, ?, ?, ?)',
    ...(Object.values(row) as Array<number | string>),
  );
  database.run(
    'UPDATE templates SET last_number = ?, update_time = ? WHERE template_id = ?',
    row.number,
    time,
    row.template_id,
  );
  return row;
}

export function findTemplateVersion(
  database: Database,
  templateId: string,
  number: number,
): TemplateVersionRow | undefined {
  return database.get<TemplateVersionRow>(
    'SELECT * FROM template_versions WHERE template_id = ? AND number = ?',
    templateId,
    number,
  );
}

/** The newest first. */
export function listTemplateVersions(database: Database, templateId: string): TemplateVersionRow[] {
  return database.all<TemplateVersionRow>(
    'SELECT * FROM template_versions WHERE template_id = ? ORDER BY number DESC',
    templateId,
  );
}

export function deleteTemplateVersion(database: Database, templateId: string, number: number): void {
  database.run('DELETE FROM template_versions WHERE template_id = ? AND number = ?', templateId, number);
}
