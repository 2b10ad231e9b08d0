import { assetsWithTemplate } from '../../state/attached-templates.js';
import { usersOfTemplate } from '../../state/links.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'name', title: { en: 'Template', zh: '模板' }, kind: 'text' },
  { key: 'version', title: { en: 'Newest', zh: '最新版本' }, kind: 'code' },
  { key: 'bytes', title: { en: 'Size', zh: '大小' }, kind: 'bytes' },
  { key: 'template_id', title: { en: 'Template id', zh: '模板ID' }, kind: 'id', from: 'wide' },
  { key: 'update_time', title: { en: 'Updated', zh: '更新时间' }, kind: 'time', from: 'medium' },
];

const QUERY = `
  SELECT templates.template_id, name, 'V' || number AS version, bytes, update_time, sha256, templates.description
  FROM templates LEFT JOIN template_versions
    ON template_versions.template_id = templates.template_id AND number = last_number`;

interface Version {
  number: number;
  bytes: number;
  suffix: string;
  sha256: string;
  create_time: string;
}

/** Auto-deploy templates, which the console and RFS share. */
export const templates: PageTable = {
  id: 'templates',
  group: 'console',
  title: { en: 'Templates', zh: '模板' },
  summary: {
    en: 'Auto-deploy templates and their versions; the console and RFS have the same ones.',
    zh: '自动部署模板及其版本，控制台与RFS共用。',
  },
  columns: COLUMNS,
  empty: {
    says: { en: 'Publishing registers the templates of a project.', zh: '发布时会注册项目中的模板。' },
    commands: ['koo template lint', 'koo publish'],
  },
  count: ({ database }) => database.get<{ count: number }>('SELECT count(*) AS count FROM templates')!.count,
  rows: ({ database }, { limit }) =>
    database
      .all<Row['cells']>(`${QUERY} ORDER BY update_time DESC, templates.rowid DESC LIMIT ?`, limit)
      .map((cells) => rowOf(cells)),
  detail({ database }, id) {
    const cells = database.get<Row['cells']>(`${QUERY} WHERE templates.template_id = ?`, id);
    if (!cells) return undefined;
    const versions = database.all<Version>(
      'SELECT number, bytes, suffix, sha256, create_time FROM template_versions WHERE template_id = ? ORDER BY number DESC',
      id,
    );
    const users = [
      ...assetsWithTemplate(database, id).map((use) => ({
        name: { en: 'Asset', zh: '资产' },
        value: `${use.name} ${use.asset_version}: ${use.version}`,
      })),
      ...usersOfTemplate(database, id).map((use) => ({
        name: { en: 'Spec', zh: '规格' },
        value: `${use.product_id} ${use.sku_code}: ${use.version}`,
      })),
    ];
    return {
      title: String(cells.name),
      sections: [
        {
          title: { en: 'Template', zh: '模板' },
          fields: [
            ...fieldsOf(COLUMNS, rowOf(cells)),
            { name: { en: 'Introduction', zh: '简介' }, kind: 'text', value: cells.description ?? null },
          ],
        },
        {
          title: { en: 'Versions', zh: '版本' },
          fields: versions.flatMap(({ bytes, create_time: time, number, sha256, suffix }) => [
            { name: `V${number}`, kind: 'time', value: time },
            { name: `${suffix}`, kind: 'bytes', value: bytes },
            { name: 'SHA-256', kind: 'id', value: sha256 },
          ]),
        },
        {
          title: { en: 'Used by', zh: '使用者' },
          fields: users.map((user) => ({ ...user, kind: 'text' as const })),
        },
      ],
    };
  },
};

function rowOf({ description: _, sha256: _hash, ...cells }: Row['cells']): Row {
  return { id: String(cells.template_id), cells };
}
