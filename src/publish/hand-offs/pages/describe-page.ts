import type { HandOffGroup, HandOffKind } from '../group-hand-offs.js';
import type { HandOffPage } from '../hand-off-page.js';
import { assetPage } from './asset-page.js';
import { linksPage } from './links-page.js';
import type { DescribePage, PageContext } from './page-context.js';
import { productPage } from './product-page.js';
import { removalPage } from './removal-page.js';
import { submissionPage } from './submission-page.js';
import { templatePage } from './template-page.js';

const PAGES: Readonly<Record<HandOffKind, DescribePage>> = {
  asset: assetPage,
  links: linksPage,
  product: productPage,
  removal: removalPage,
  submission: submissionPage,
  template: templatePage,
};

/** All that the page of a hand-off says. */
export function describePage(
  group: HandOffGroup,
  target: string,
  context: Omit<PageContext, 'target'>,
): HandOffPage {
  const { id, name } = context.project.product;
  return {
    ...PAGES[group.kind]({ ...context, target }, group),
    after: group.after,
    files: context.files,
    id: group.id,
    product: { id, name },
    target,
  };
}
