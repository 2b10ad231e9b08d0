import type { FastifyRequest } from 'fastify';
import type { ListProduct } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { consoleProduct, findProduct, listProduct, type ProductRow } from '../../state/products.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { CONSOLE, consoleBody, notFound } from './console-interface.js';

type ProductCall = { Params: { product: string } };

/** Products and their specs (商品, 规格). Here a product is listed as soon as it is there. */
export function consoleProducts({ database }: EmulatorContext): Interface {
  return {
    person: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.get<ProductCall>(`${CONSOLE}/products/:product`, async ({ params }) => {
        const row = findProduct(database, params.product);
        if (!row) throw notFound(`product ${params.product}`);
        return consoleProduct(database, row);
      });
      scope.put<ProductCall>(`${CONSOLE}/products/:product`, async (request) => {
        const { product } = request.params;
        if (product.length > 64)
          throw consoleErrors.invalid('the id of a product is longer than 64 characters');
        const wanted = readProduct(request);
        return database.transaction(() => {
          listProduct(database, product, wanted);
          return consoleProduct(database, findProduct(database, product) as ProductRow);
        });
      });
    },
  };
}

function readProduct(request: FastifyRequest): ListProduct {
  const body = consoleBody(request).only('name', 'access', 'specs');
  const specs = body.objects('specs').map((spec) => {
    spec.only('sku_code', 'name');
    return { sku_code: spec.text('sku_code', { max: 64 }), name: spec.text('name', { max: 255 }) };
  });
  const codes = specs.map((spec) => spec.sku_code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw consoleErrors.invalid(`spec ${twice} is given twice`);
  return { name: body.text('name', { max: 255 }), access: body.text('access', { max: 32 }), specs };
}
