import type { Message } from '../../i18n/message.js';
import type { Claim } from './claim.js';
import { claimMessages } from './messages.js';

/** What a person does so that a claim holds, in a line. */
export function claimMessage(claim: Claim): Message {
  switch (claim.type) {
    case 'asset': {
      const { id, name, version } = claim;
      return id === undefined
        ? claimMessages.addAsset({ name, version })
        : claimMessages.addVersion({ name, version });
    }
    case 'package': {
      return claimMessages.upload({ name: claim.package.name });
    }
    case 'template': {
      return claimMessages.register({ name: claim.name });
    }
    case 'attachment': {
      const { assetName: asset, template, version } = claim;
      return claimMessages.attach({ asset, template, version });
    }
    case 'submission': {
      return claimMessages.submit({ name: claim.name, version: claim.version });
    }
    case 'link': {
      return claimMessages.link({ name: claim.name, skuCode: claim.skuCode });
    }
    case 'unlink': {
      return claimMessages.unlink({ name: claim.name, skuCode: claim.skuCode });
    }
    case 'detachment': {
      const { asset, templateId: template, version } = claim;
      return claimMessages.detach({ asset, template, version });
    }
    case 'deletion': {
      return claimMessages.delete({ name: claim.name, type: claim.of });
    }
    case 'product': {
      return claimMessages.publish({ name: claim.name });
    }
  }
}
