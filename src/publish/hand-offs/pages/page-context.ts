import type { ChartImage } from '../../../asset/container/chart-image.js';
import type { Project } from '../../../project/project.js';
import type { Claim } from '../claim.js';
import type { HandOffGroup } from '../group-hand-offs.js';
import type { HandOffPage, PageFile } from '../hand-off-page.js';

/** What a page is made from. */
export interface PageContext {
  target: string;
  project: Project;
  claims: readonly Claim[];
  /** The files that lie beside the page. */
  files: PageFile[];
  /** The images that the chart of an asset refers to. */
  images(asset: string): readonly ChartImage[];
  /** What the changelog says of a version. */
  releaseNote(version: string): string | undefined;
}

/** What a kind of hand-off says; the rest is the same for all. */
export type PageContent = Omit<HandOffPage, 'after' | 'files' | 'id' | 'product' | 'target'>;

export type DescribePage = (context: PageContext, group: Pick<HandOffGroup, 'id'>) => PageContent;

/** The claims of one type. */
export function claimsOf<Type extends Claim['type']>(
  { claims }: Pick<PageContext, 'claims'>,
  type: Type,
): Array<Extract<Claim, { type: Type }>> {
  return claims.filter((claim): claim is Extract<Claim, { type: Type }> => claim.type === type);
}
