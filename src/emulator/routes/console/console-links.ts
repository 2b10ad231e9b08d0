import type { FastifyRequest } from 'fastify';
import type { SpecLink } from '../../console-wire.js';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { attachedNumber } from '../../state/attached-templates.js';
import { type AssetVersionRow, findAssetVersion } from '../../state/asset-versions.js';
import type { Database } from '../../state/database.js';
import { linkOf, removeLink, setLink } from '../../state/links.js';
import { findProduct, hasSpec, type ProductRow } from '../../state/products.js';
import { consoleErrors } from '../../wire/error-formats.js';
import { conflict, CONSOLE, consoleBody, notFound } from './console-interface.js';
import { templateNumber } from './template-number.js';

type LinkCall = { Params: { product: string; sku: string } };

/**
 * 关联模板: which template, and which asset, a spec deploys with. Specs of one product may have different ones.
 * The product has to be listed and the asset version approved.
 */
export function consoleLinks({ database }: EmulatorContext): Interface {
  return {
    person: true,
    errorFormat: consoleErrors,
    routes(scope) {
      const path = `${CONSOLE}/products/:product/specs/:sku/link`;
      scope.put<LinkCall>(path, async (request) => {
        const link = readLink(request);
        return database.transaction(() => linkSpec(database, request.params, link));
      });
      scope.delete<LinkCall>(path, async ({ params }, reply) => {
        database.transaction(() => {
          findSpec(database, params);
          removeLink(database, params.product, params.sku);
        });
        return reply.code(204).send();
      });
    },
  };
}

function readLink(request: FastifyRequest): SpecLink {
  const body = consoleBody(request).only('template_id', 'template_version', 'asset_id', 'asset_version');
  const templateId = body.optionalText('template_id', { max: 64 });
  if (templateId === undefined && body.has('template_version'))
    throw consoleErrors.invalid('template_version is given without template_id');
  const template =
    templateId === undefined
      ? {}
      : { template_id: templateId, template_version: body.text('template_version', { max: 11 }) };
  const assetId = body.optionalText('asset_id', { max: 64 });
  if (assetId !== undefined)
    return { ...template, asset_id: assetId, asset_version: body.text('asset_version') };
  if (body.optionalText('asset_version') !== undefined)
    throw consoleErrors.invalid('asset_version is given without asset_id');
  if (templateId === undefined) throw consoleErrors.invalid('template_id or asset_id is missing');
  return template;
}

function linkSpec(
  database: Database,
  { product: productId, sku: skuCode }: LinkCall['Params'],
  link: SpecLink,
) {
  const product = findSpec(database, { product: productId, sku: skuCode });
  const { template_id: id } = link;
  if (id === undefined && product.access === 'license')
    throw consoleErrors.invalid(
      'a spec of a License product is deployed by a template: template_id is missing',
    );
  const template =
    id === undefined ? undefined : { id, number: templateNumber(database, id, link.template_version!) };
  const version = approvedVersion(database, product, link);
  if (id !== undefined && version && attachedNumber(database, version.version_id, id) === undefined)
    throw conflict('NOT_ATTACHED', `Template ${id} is not attached to that asset version.`);
  setLink(database, { productId, skuCode }, template, version?.version_id ?? null);
  return linkOf(database, productId, skuCode);
}

function findSpec(database: Database, { product: id, sku }: LinkCall['Params']): ProductRow {
  const product = findProduct(database, id);
  if (!product)
    throw conflict('NOT_LISTED', `Product ${id} is not listed: list it before a spec of it is linked.`);
  if (!hasSpec(database, id, sku)) throw notFound(`spec ${sku} of product ${id}`);
  return product;
}

/** A License product deploys a package, so its specs need an asset; an image product's template names the image. */
function approvedVersion(
  database: Database,
  product: ProductRow,
  link: SpecLink,
): AssetVersionRow | undefined {
  if (link.asset_id === undefined) {
    if (product.access !== 'license') return undefined;
    throw consoleErrors.invalid('a spec of a License product is linked to an asset: asset_id is missing');
  }

  const version = findAssetVersion(database, link.asset_id, link.asset_version!);
  if (!version) throw notFound(`version ${link.asset_version} of asset ${link.asset_id}`);
  if (version.status === 'APPROVED') return version;
  throw conflict(
    'NOT_APPROVED',
    `The asset version is ${version.status}: only an approved one can be linked.`,
  );
}
