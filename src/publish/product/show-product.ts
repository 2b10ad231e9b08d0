import type { Project } from '../../project/project.js';
import { freshReceipt } from '../receipt/fresh-receipt.js';
import { readReceipt } from '../receipt/receipt-file.js';
import { observe, stateQuery } from '../plan/target-state.js';
import { declaredNames } from '../plan/desired-state-of.js';
import type { Target } from '../target.js';
import { type ProductMatrix, productMatrix } from './product-matrix.js';

/** Reads what a target has of a product: nothing is packed, and nothing changed. */
export async function showProduct(
  project: Project,
  target: Target,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ProductMatrix> {
  const { product, root } = project;
  const receipt = (await readReceipt(root, target.name, product.id)) ?? freshReceipt(target.name, product.id);
  const session = await target.open({ signal });
  try {
    const state = await observe(session, stateQuery(declaredNames(project), receipt));
    return productMatrix(project, state, session);
  } finally {
    await session.close();
  }
}
