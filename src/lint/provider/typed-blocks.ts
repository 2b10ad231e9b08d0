import { Catalog } from '../../catalog/catalog.js';
import type { Mode, TypeSchema } from '../../catalog/type-schema.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Block, Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { type ModuleScope, moduleScopes } from '../modules/module-scope.js';
import { type TypedBody, typedBody } from './typed-body.js';
import { memoized } from '../../platform/memoized.js';

/** A resource or data source of the provider, with what the catalogue knows about its type. */
export interface TypedBlock {
  block: Block;
  mode: Mode;
  type: string;
  address: string;
  scope: ModuleScope;
  /** Nothing when the provider does not have the type: then there is nothing to say about its body. */
  schema?: TypeSchema;
  body?: TypedBody;
}

const OWN_PREFIX = 'huaweicloud_';
let ownCatalog: Catalog | undefined;

/** A template that is checked by another version of the provider than the one that this package ships. */
interface TemplateWithCatalog extends Template {
  catalog?: Catalog;
}

/**
 * The same template, to be checked by another version of the provider than the one that this package ships. It is one object
 * for each of both, so that what is computed of it is computed once.
 */
export function withCatalog(template: Template, catalog: Catalog): TemplateWithCatalog {
  return templatesWithCatalog(template)(catalog);
}

const templatesWithCatalog = memoized((template: Template) =>
  memoized((catalog: Catalog): TemplateWithCatalog => ({ ...template, catalog })),
);

export function catalogOf(template: TemplateWithCatalog): Catalog {
  return template.catalog ?? packagedCatalog();
}

/** What this package ships. */
export function packagedCatalog(): Catalog {
  return (ownCatalog ??= new Catalog());
}

/** The provider's resources and data sources in every module of a template. */
export const typedBlocks = memoized((template: Template): readonly TypedBlock[] => {
  const catalog = catalogOf(template);
  const prefix = catalog === ownCatalog ? OWN_PREFIX : `${catalog.index.provider.split('/').at(-1)!}_`;
  return moduleScopes(template).flatMap((scope) =>
    scope.blocks.flatMap((block) => typedBlock(block, scope, catalog, prefix)),
  );
});

function typedBlock(block: Block, scope: ModuleScope, catalog: Catalog, prefix: string): TypedBlock[] {
  const type = block.labels[0]?.text;
  if ((block.type !== 'resource' && block.type !== 'data') || !type) return [];
  if (!type.startsWith(prefix) && !isMisspeltProvider(type.split('_', 1)[0]!)) return [];
  const schema = catalog.type(block.type, type);
  const address = addressOf(block);
  const body = schema && typedBody(block.body, schema, block, address);
  return [{ address, block, body, mode: block.type, schema, scope, type }];
}

/** `huaweiclodu` of `huaweiclodu_vpc`. */
export function isMisspeltProvider(name: string): boolean {
  return name !== 'huaweicloud' && didYouMean(name, ['huaweicloud']) !== undefined;
}

/** Every body of a typed block, the outer before the inner. */
function bodiesOf(body: TypedBody): TypedBody[] {
  return [body, ...body.uses.flatMap(({ bodies }) => bodies.flatMap((inner) => bodiesOf(inner)))];
}

/** Every body of every block whose type is known. */
export const allBodies = memoized(
  (template: Template): ReadonlyArray<{ typed: TypedBlock; body: TypedBody }> =>
    typedBlocks(template).flatMap((typed) =>
      typed.body ? bodiesOf(typed.body).map((body) => ({ body, typed })) : [],
    ),
);
