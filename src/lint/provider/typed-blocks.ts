import { Catalog } from '../../catalog/catalog.js';
import type { Mode, TypeSchema } from '../../catalog/type-schema.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Block, Template } from '../../template/model.js';
import { addressOf } from '../../template/queries/address-of.js';
import { type ModuleScope, moduleScopes } from '../modules/module-scope.js';
import { type TypedBody, typedBody } from './typed-body.js';

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
const known = new WeakMap<Template, TypedBlock[]>();
const catalogs = new WeakMap<Template, Catalog>();
let ownCatalog: Catalog | undefined;

/** Lets a template be checked by another version of the provider than the one that this package ships. */
export function useCatalog(template: Template, catalog: Catalog): void {
  catalogs.set(template, catalog);
  known.delete(template);
}

export function catalogOf(template: Template): Catalog {
  return catalogs.get(template) ?? packagedCatalog();
}

/** What this package ships. */
export function packagedCatalog(): Catalog {
  return (ownCatalog ??= new Catalog());
}

/** The provider's resources and data sources in every module of a template. They are made once for each template. */
export function typedBlocks(template: Template): TypedBlock[] {
  let blocks = known.get(template);
  if (!blocks) {
    const catalog = catalogOf(template);
    const prefix = catalog === ownCatalog ? OWN_PREFIX : `${catalog.index.provider.split('/').at(-1)!}_`;
    blocks = moduleScopes(template).flatMap((scope) =>
      scope.blocks.flatMap((block) => typedBlock(block, scope, catalog, prefix)),
    );
    known.set(template, blocks);
  }

  return blocks;
}

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

const bodies = new WeakMap<TypedBlock[], Array<{ typed: TypedBlock; body: TypedBody }>>();

/** Every body of every block whose type is known; gathered once for each template. */
export function allBodies(template: Template): ReadonlyArray<{ typed: TypedBlock; body: TypedBody }> {
  const blocks = typedBlocks(template);
  let found = bodies.get(blocks);
  if (!found) {
    found = blocks.flatMap((typed) =>
      typed.body ? bodiesOf(typed.body).map((body) => ({ body, typed })) : [],
    );
    bodies.set(blocks, found);
  }

  return found;
}
