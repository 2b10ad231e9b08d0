import type { Message } from '../i18n/message.js';
import type { Project } from '../project/project.js';
import { type HandOffSummary, listHandOffs } from './hand-offs/list-hand-offs.js';
import { type LinkStatus, linkStatus } from './link-status.js';
import { readReceipt } from './receipt/receipt-file.js';
import type { Receipt } from './receipt/receipt.js';
import { knownTargets } from './receipt/targets-with-receipt.js';
import { statusMessages } from './messages.js';

/** The state of a product at one target, by the receipt of its last publish. Nothing is asked over the network. */
export interface TargetStatus {
  target: string;
  /** UTC, ISO 8601. */
  updated: string;
  /** The step in whose middle the last publish ended; the next one goes on from there. */
  interruptedAt?: string;
  assets: Array<{
    key: string;
    name: string;
    declared: string;
    published?: string;
    id?: string;
    sha256?: string;
    status: string;
  }>;
  templates: Array<{ key: string; version?: string; id?: string }>;
  links: LinkStatus[];
  handOffs: HandOffSummary[];
  /**
   * What differs from koo.yaml. Empty: versions and links are as koo.yaml declares, by the receipt; files
   * are not looked at, and neither is the target.
   */
  open: Message[];
}

export interface ProductStatus {
  product: string;
  targets: TargetStatus[];
}

/** @param target Only this one; all that have a receipt when absent. */
export async function productStatus(project: Project, target?: string): Promise<ProductStatus> {
  const names = target ? [target] : await knownTargets(project.root);
  const targets: TargetStatus[] = [];
  for (const name of names) {
    const receipt = await readReceipt(project.root, name, project.product.id);
    if (receipt) targets.push(statusOf(project, receipt));
  }

  return { product: project.product.id, targets };
}

function statusOf(project: Project, receipt: Receipt): TargetStatus {
  const open: Message[] = [];
  const assets = project.assets.map(({ key, name, version: declared }) => {
    const found = receipt.assets[key];
    if (found?.version === declared) {
      if (found.status !== 'approved')
        open.push(statusMessages.assetStatus({ asset: key, status: found.status, version: declared }));
    } else open.push(statusMessages.assetNotPublished({ asset: key, version: declared }));
    return {
      key,
      name,
      declared,
      published: found?.version,
      id: found?.id,
      sha256: found?.sha256,
      status: found?.status ?? 'not published',
    };
  });
  const templates = project.templates.map(({ key }) => {
    const found = receipt.templates[key];
    if (!found) open.push(statusMessages.templateNotRegistered({ template: key }));
    return { key, version: found?.version, id: found?.id };
  });
  const links = project.specs.map((spec) => {
    const { link, open: problem } = linkStatus(project, spec, receipt);
    if (problem) open.push(problem);
    return link;
  });
  for (const skuCode of Object.keys(receipt.links)) {
    if (!project.specs.some((spec) => spec.skuCode === skuCode))
      open.push(statusMessages.specNotDeclared({ skuCode }));
  }

  return {
    target: receipt.target,
    updated: receipt.updated,
    interruptedAt: receipt.pending?.map(({ step }) => step).join(', '),
    assets,
    templates,
    links,
    handOffs: listHandOffs(project, receipt),
    open,
  };
}
