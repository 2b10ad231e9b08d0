import type { Claim } from './claim.js';
import type { HandOffReceipt } from './hand-off-receipt.js';

/**
 * The id under which a hand-off is kept: its own, or a numbered one while another hand-off of that name, about other
 * things, is done and waits to be confirmed.
 */
export function freeId(
  id: string,
  claims: readonly Claim[],
  kept: Readonly<Record<string, HandOffReceipt>> = {},
): string {
  const about = new Set(claims.map((claim) => subjectOf(claim)));
  const isFree = (found: HandOffReceipt | undefined): boolean =>
    found?.state !== 'done' || found.claims.every((claim) => about.has(subjectOf(claim)));
  let free = id;
  for (let number = 2; !isFree(kept[free]); number += 1) free = `${id}-${number}`;
  return free;
}

/** What a claim is about: a later claim about the same takes its place. */
function subjectOf(claim: Claim): string {
  switch (claim.type) {
    case 'asset':
    case 'package': {
      return `asset ${claim.key}`;
    }
    case 'attachment': {
      return `template ${claim.template}`;
    }
    case 'template': {
      return `template ${claim.key}`;
    }
    case 'submission': {
      return `submission ${claim.key}`;
    }
    case 'link':
    case 'unlink': {
      return `spec ${claim.skuCode}`;
    }
    case 'detachment': {
      return `template ${claim.templateId}`;
    }
    case 'deletion': {
      return `${claim.of} ${claim.id} ${claim.version ?? ''}`;
    }
    case 'product': {
      return 'product';
    }
  }
}
