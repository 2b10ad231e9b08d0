import type { Database } from '../../state/database.js';
import { consoleProduct, findProduct } from '../../state/products.js';
import type { Column, Row } from '../page-data.js';
import type { PageTable } from '../page-table.js';
import { fieldsOf } from './fields.js';

const COLUMNS: Column[] = [
  { key: 'name', title: { en: 'Product', zh: '商品' }, kind: 'text' },
  { key: 'product_id', title: { en: 'Product id', zh: '商品ID' }, kind: 'id', from: 'medium' },
  { key: 'access', title: { en: 'Access', zh: '接入类型' }, kind: 'code' },
  { key: 'specs', title: { en: 'Specs', zh: '规格' }, kind: 'count' },
  { key: 'linked', title: { en: 'Linked', zh: '已关联' }, kind: 'count' },
];

const QUERY = `
  SELECT product_id, name, access,
    (SELECT count(*) FROM specs WHERE specs.product_id = products.product_id) AS specs,
    (SELECT count(*) FROM links WHERE links.product_id = products.product_id) AS linked
  FROM products`;

/** 商品, with their specs. */
export const products: PageTable = {
  id: 'products',
  group: 'console',
  title: { en: 'Products', zh: '商品' },
  summary: {
    en: 'What is sold, and the specs that it comes in.',
    zh: '已上架的商品及其规格。',
  },
  columns: COLUMNS,
  empty: {
    says: {
      en: 'Publishing a project lists its product here.',
      zh: '发布项目后，其商品会列在这里。',
    },
    commands: ['koo publish'],
  },
  count: ({ database }) => database.get<{ count: number }>('SELECT count(*) AS count FROM products')!.count,
  rows: ({ database }, { limit }) =>
    database.all<Row['cells']>(`${QUERY} ORDER BY rowid DESC LIMIT ?`, limit).map((cells) => rowOf(cells)),
  detail({ database }, id) {
    const found = findProduct(database, id);
    const cells = database.get<Row['cells']>(`${QUERY} WHERE product_id = ?`, id);
    if (!found || !cells) return undefined;
    return {
      title: found.name,
      sections: [
        { title: { en: 'Product', zh: '商品' }, fields: fieldsOf(COLUMNS, rowOf(cells)) },
        {
          title: { en: 'Specs and what they deploy', zh: '规格及其部署内容' },
          fields: specFields(database, id),
        },
      ],
    };
  },
};

function rowOf(cells: Row['cells']): Row {
  return { id: String(cells.product_id), cells };
}

function specFields(database: Database, id: string) {
  const { specs } = consoleProduct(database, findProduct(database, id)!);
  return specs.map(({ link, name, sku_code: skuCode }) => ({
    kind: 'text' as const,
    name: `${name} (${skuCode})`,
    value: link
      ? [link.template_id, link.template_version, link.asset_id, link.asset_version].filter(Boolean).join(' ')
      : null,
  }));
}
