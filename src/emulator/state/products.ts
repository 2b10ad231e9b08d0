import type { ConsoleProduct, ListProduct } from '../console-wire.js';
import type { Database } from './database.js';
import { linkOf } from './links.js';

export interface ProductRow {
  product_id: string;
  name: string;
  access: string;
}

export function findProduct(database: Database, id: string): ProductRow | undefined {
  return database.get<ProductRow>('SELECT * FROM products WHERE product_id = ?', id);
}

/** All that are listed. */
export function listProducts(database: Database): ProductRow[] {
  return database.all<ProductRow>('SELECT * FROM products ORDER BY product_id');
}

/** Lists a product with exactly these specs: one that is not among them goes, with its link. */
export function listProduct(database: Database, id: string, { access, name, specs }: ListProduct): void {
  database.run(
    'INSERT INTO products VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, access = excluded.access',
    id,
    name,
    access,
  );
  const before = database.all<{ sku_code: string }>('SELECT sku_code FROM specs WHERE product_id = ?', id);
  for (const { sku_code: skuCode } of before) {
    if (specs.some((spec) => spec.sku_code === skuCode)) continue;
    database.run('DELETE FROM specs WHERE product_id = ? AND sku_code = ?', id, skuCode);
  }

  for (const [position, spec] of specs.entries()) {
    database.run(
      'INSERT INTO specs VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, position = excluded.position',
      id,
      spec.sku_code,
      spec.name,
      position,
    );
  }
}

export function hasSpec(database: Database, productId: string, skuCode: string): boolean {
  return (
    database.get('SELECT 1 FROM specs WHERE product_id = ? AND sku_code = ?', productId, skuCode) !==
    undefined
  );
}

export function consoleProduct(database: Database, row: ProductRow): ConsoleProduct {
  const specs = database.all<{ sku_code: string; name: string }>(
    'SELECT sku_code, name FROM specs WHERE product_id = ? ORDER BY position',
    row.product_id,
  );
  return {
    product_id: row.product_id,
    name: row.name,
    access: row.access,
    status: 'LISTED',
    specs: specs.map((spec) => ({ ...spec, link: linkOf(database, row.product_id, spec.sku_code) })),
  };
}
