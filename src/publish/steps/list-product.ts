import type { PublishContext } from '../publish-context.js';
import type { ProductState } from '../target.js';

/** The product with its specs, as the target has it; a target that can list products lists what is missing. */
export async function listProduct({ emit, project, session }: PublishContext): Promise<ProductState> {
  const { product, specs } = project;
  const step = { id: 'product', title: `product ${product.id}`, type: 'step' } as const;
  emit({ ...step, state: 'started' });
  const found = await session.readProduct(product.id);
  if (found && specs.every(({ skuCode }) => found.links.has(skuCode))) {
    emit({ ...step, detail: `${specs.length} specs`, state: 'unchanged' });
    return found;
  }

  const listed = await session.listProduct(product, specs);
  emit({ ...step, detail: `listed with ${specs.length} specs`, state: 'done' });
  return listed;
}
