import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'product', title: { en: 'Product', zh: '商品' }, kind: 'text' },
  { key: 'spec', title: { en: 'Spec', zh: '规格' }, kind: 'text' },
  { key: 'sku_code', title: { en: 'SKU code', zh: '规格编码' }, kind: 'id', from: 'wide' },
  { key: 'template', title: { en: 'Template', zh: '模板' }, kind: 'text' },
  { key: 'asset', title: { en: 'Asset', zh: '资产' }, kind: 'text', from: 'medium' },
];

const QUERY = `
  SELECT links.id AS id, products.name AS product, specs.name AS spec, links.sku_code,
    templates.name || ' V' || links.number AS template, assets.name || ' ' || asset_versions.version AS asset,
    links.product_id, links.template_id, asset_versions.asset_id
  FROM (
    SELECT CAST(rowid AS TEXT) AS id, rowid AS place, product_id, sku_code, template_id, number, version_id FROM links
    UNION ALL SELECT 'a' || rowid, rowid, product_id, sku_code, NULL, NULL, version_id FROM asset_links
  ) AS links
  JOIN products ON products.product_id = links.product_id
  JOIN specs ON specs.product_id = links.product_id AND specs.sku_code = links.sku_code
  LEFT JOIN templates ON templates.template_id = links.template_id
  LEFT JOIN asset_versions ON asset_versions.version_id = links.version_id
  LEFT JOIN assets ON assets.asset_id = asset_versions.asset_id`;

/** 关联模板: which template, and which asset, a spec deploys with. */
export const links: PageTable = {
  id: 'links',
  group: 'console',
  title: { en: 'Links', zh: '关联模板' },
  summary: {
    en: 'Which template version a spec deploys with, and which asset version.',
    zh: '规格部署时使用的模板版本和资产版本。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'A spec is linked once its asset is approved; publishing does that last.',
      zh: '资产审核通过后才会关联规格，这是发布的最后一步。',
    },
    commands: ['koo publish', 'koo status'],
  },
  count: ({ database }) =>
    database.get<{ count: number }>(
      'SELECT (SELECT count(*) FROM links) + (SELECT count(*) FROM asset_links) AS count',
    )!.count,
  rows: ({ database }, { limit }) =>
    database
      .all<Row['cells']>(`${QUERY} ORDER BY links.place DESC LIMIT ?`, limit)
      .map((cells) => rowOf(cells)),
  detail({ database }, id) {
    const cells = database.get<Row['cells']>(`${QUERY} WHERE links.id = ?`, id);
    return (
      cells && {
        title: `${cells.product} · ${cells.spec}`,
        sections: [
          {
            title: { en: 'Link', zh: '关联' },
            fields: [
              ...fieldsOf(COLUMNS, rowOf(cells)),
              { name: { en: 'Product id', zh: '商品ID' }, kind: 'id', value: cells.product_id! },
              { name: { en: 'Template id', zh: '模板ID' }, kind: 'id', value: cells.template_id ?? null },
              { name: { en: 'Asset id', zh: '资产ID' }, kind: 'id', value: cells.asset_id ?? null },
            ],
          },
        ],
      }
    );
  },
};

function rowOf({ id, ...cells }: Row['cells']): Row {
  return { id: String(id), cells };
}
