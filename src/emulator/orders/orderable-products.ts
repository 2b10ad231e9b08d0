import type { Database } from '../state/database.js';
import { consoleProduct, listProducts } from '../state/products.js';

/** A product that a buyer can order. */
export interface OrderableProduct {
  productId: string;
  name: string;
  specs: ReadonlyArray<{ skuCode: string; name: string }>;
}

/** What is there to order without a project: the ids of KooGallery's mock orders. */
const SAMPLE: OrderableProduct = {
  productId: 'OFFI000000000000000001',
  name: 'koo sample product',
  specs: [{ skuCode: '00000000-0000-4000-8000-000000000001', name: 'Basic' }],
};

/**
 * The products of the project, then those that were listed here; a sample where there is none.
 *
 * @param own Of the project. A product without specs has one, of the product's own name.
 */
export function orderableProducts(database: Database, own: readonly OrderableProduct[]): OrderableProduct[] {
  const listed = listProducts(database)
    .map((row) => consoleProduct(database, row))
    .filter(({ product_id: id }) => own.every(({ productId }) => productId !== id))
    .map(({ name, product_id: productId, specs }) => ({
      name,
      productId,
      specs: specs.map((spec) => ({ name: spec.name, skuCode: spec.sku_code })),
    }));
  const all = [...own, ...listed].map((product) => ({
    ...product,
    specs:
      product.specs.length > 0
        ? product.specs
        : [{ name: product.name, skuCode: product.productId.slice(0, 64) }],
  }));
  return all.length > 0 ? all : [SAMPLE];
}
