import { currentOf } from '../../model/field.js';
import type { Books } from '../../store/books.js';

/** Which products the seller's own server delivers: those that the books have instances of; all where no instance names its product. */
export async function deliveredProducts(
  books: Books,
): Promise<(product: { productId?: string; skuCode?: string }) => boolean> {
  const rows = await books.all(
    `SELECT DISTINCT product_id, sku_code FROM ${currentOf('instances')} WHERE product_id IS NOT NULL OR sku_code IS NOT NULL`,
  );
  const products = new Set(rows.map((row) => row.product_id));
  const specs = new Set(rows.map((row) => row.sku_code));
  return ({ productId, skuCode }) =>
    rows.length === 0 ||
    (productId !== undefined && products.has(productId)) ||
    (skuCode !== undefined && specs.has(skuCode));
}
