import type { PublishContext } from '../publish-context.js';
import type { ProductState, SpecLink } from '../target.js';

/** Links each spec to its template and asset, unless that link stands already. */
export async function linkSpecs(
  { emit, keeper, project, session }: PublishContext,
  product: ProductState,
  wanted: ReadonlyMap<string, SpecLink>,
): Promise<void> {
  for (const [skuCode, link] of wanted) {
    const step = { id: `link ${skuCode}`, title: `link spec ${skuCode}`, type: 'step' } as const;
    emit({ ...step, state: 'started' });
    const found = product.links.get(skuCode);
    const detail = `template ${link.template.version}${link.asset ? `, asset ${link.asset.version}` : ''}`;
    if (found && sameLink(found, link)) {
      await keeper.note((receipt) => {
        receipt.links[skuCode] = found;
      });
      emit({ ...step, detail, state: 'unchanged' });
      continue;
    }

    await keeper.around(
      step.id,
      () => session.linkSpec(project.product.id, skuCode, link),
      (_, receipt) => {
        receipt.links[skuCode] = link;
      },
    );
    emit({ ...step, detail, state: 'done' });
  }
}

function sameLink(a: SpecLink, b: SpecLink): boolean {
  return (
    a.template.id === b.template.id &&
    a.template.version === b.template.version &&
    a.asset?.id === b.asset?.id &&
    a.asset?.version === b.asset?.version
  );
}
