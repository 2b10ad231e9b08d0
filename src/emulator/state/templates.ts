import { randomUUID } from 'node:crypto';
import type { ConsoleTemplate } from '../console-wire.js';
import { assetsWithTemplate } from './attached-templates.js';
import type { Database } from './database.js';
import { usersOfTemplate } from './links.js';

export interface TemplateRow {
  template_id: string;
  name: string;
  description: string;
  last_number: number;
  create_time: string;
  update_time: string;
}

/** The console's templates and RFS's are the same ones. */
export function findTemplate(
  database: Database,
  by: { id: string } | { name: string },
): TemplateRow | undefined {
  return 'id' in by
    ? database.get<TemplateRow>('SELECT * FROM templates WHERE template_id = ?', by.id)
    : database.get<TemplateRow>('SELECT * FROM templates WHERE name = ?', by.name);
}

/** The newest first, as RFS lists them. */
export function listTemplates(database: Database): TemplateRow[] {
  return database.all<TemplateRow>('SELECT * FROM templates ORDER BY create_time DESC, rowid DESC');
}

/** A template without a version: add one in the same transaction. */
export function insertTemplate(
  database: Database,
  name: string,
  description: string,
  time: string,
): TemplateRow {
  const row = {
    template_id: randomUUID(),
    name,
    description,
    last_number: 0,
    create_time: time,
    update_time: time,
  };
  database.run('INSERT INTO templates VALUES (?, ?, ?, ?, ?, ?)', ...Object.values(row));
  return row;
}

export function describeTemplate(database: Database, id: string, description: string, time: string): void {
  database.run(
    'UPDATE templates SET description = ?, update_time = ? WHERE template_id = ?',
    description,
    time,
    id,
  );
}

/** With all its versions. */
export function deleteTemplate(database: Database, id: string): void {
  database.run('DELETE FROM templates WHERE template_id = ?', id);
}

/** Who uses a template, or one version of it, in words; nothing when nobody does. */
export function userOfTemplate(database: Database, id: string, number?: number): string | undefined {
  const condition = number === undefined ? '' : ' AND number = ?';
  const values = number === undefined ? [id] : [id, number];
  const linked = database.get<{ product_id: string; sku_code: string }>(
    `SELECT product_id, sku_code FROM links WHERE template_id = ?${condition}`,
    ...values,
  );
  if (linked) return `spec ${linked.sku_code} of product ${linked.product_id}`;
  const attached = database.get<{ name: string; version: string }>(
    `SELECT assets.name, asset_versions.version FROM attached_templates
     JOIN asset_versions USING (version_id) JOIN assets USING (asset_id) WHERE template_id = ?${condition}`,
    ...values,
  );
  return attached && `asset ${attached.name} ${attached.version}`;
}

export function consoleTemplate(database: Database, row: TemplateRow): ConsoleTemplate {
  const versions = database.all<{ number: number; sha256: string; bytes: number }>(
    'SELECT number, sha256, bytes FROM template_versions WHERE template_id = ? ORDER BY number',
    row.template_id,
  );
  return {
    template_id: row.template_id,
    name: row.name,
    versions: versions.map(({ bytes, number, sha256 }) => ({ version: `V${number}`, sha256, bytes })),
    used_by: {
      specs: usersOfTemplate(database, row.template_id),
      assets: assetsWithTemplate(database, row.template_id),
    },
  };
}
