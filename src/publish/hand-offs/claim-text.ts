import type { Claim } from './claim.js';

/** What a person does so that a claim holds, in a line. */
export function claimText(claim: Claim): string {
  switch (claim.type) {
    case 'asset': {
      return claim.id === undefined
        ? `add asset ${claim.name} ${claim.version}`
        : `add version ${claim.version} to asset ${claim.name}`;
    }
    case 'package': {
      return `upload ${claim.package.name}`;
    }
    case 'template': {
      return `register template ${claim.name}`;
    }
    case 'attachment': {
      return `associate template ${claim.template} with ${claim.assetName} ${claim.version}`;
    }
    case 'submission': {
      return `submit ${claim.name} ${claim.version} for review`;
    }
    case 'link': {
      return `link spec ${claim.skuCode} (${claim.name})`;
    }
    case 'unlink': {
      return `unlink spec ${claim.skuCode} (${claim.name})`;
    }
    case 'detachment': {
      return `detach template ${claim.templateId} from ${claim.asset} ${claim.version}`;
    }
    case 'deletion': {
      return `delete ${claim.of} ${claim.name}`;
    }
    case 'product': {
      return `publish product ${claim.name}`;
    }
  }
}
