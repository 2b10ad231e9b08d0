import type { Receipt } from '../receipt/receipt.js';
import type { AssetState, ProductState, TargetSession, TemplateState } from '../target.js';

/** What a target has of what koo.yaml and the receipt name. What is not there is missing here. */
export interface TargetState {
  product?: ProductState;
  /** By name. */
  assets: Record<string, AssetState>;
  /** By name. */
  templates: Record<string, TemplateState>;
}

/** What is asked for. */
export interface StateQuery {
  product: string;
  assets: readonly string[];
  templates: readonly string[];
}

/** The names of what koo.yaml declares, and of what the receipt says koo made. */
export function stateQuery(
  declared: StateQuery,
  { assets, left, templates }: Pick<Receipt, 'assets' | 'left' | 'templates'>,
): StateQuery {
  const made = (things: Record<string, { name: string }>) => Object.values(things).map(({ name }) => name);
  return {
    product: declared.product,
    assets: [...new Set([...declared.assets, ...made(assets), ...made(left?.assets ?? {})])],
    templates: [...new Set([...declared.templates, ...made(templates), ...made(left?.templates ?? {})])],
  };
}

/** Reads all of it at the same time; nothing is changed. */
export async function observe(session: TargetSession, query: StateQuery): Promise<TargetState> {
  const [product, assets, templates] = await Promise.all([
    session.readProduct(query.product),
    readAll(query.assets, (name) => session.readAsset(name)),
    readAll(query.templates, (name) => session.readTemplate(name)),
  ]);
  return { assets, ...(product && { product }), templates };
}

async function readAll<T>(
  names: readonly string[],
  read: (name: string) => Promise<T | undefined>,
): Promise<Record<string, T>> {
  const found = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  return Object.fromEntries(found.flatMap(([name, thing]) => (thing ? [[name, thing]] : [])));
}
