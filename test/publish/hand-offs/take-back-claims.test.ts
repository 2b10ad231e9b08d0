import { expect } from 'chai';
import type { Claim } from '../../../src/publish/hand-offs/claim.js';
import { areReturnable, takeBackClaims } from '../../../src/publish/hand-offs/take-back-claims.js';
import { freshReceipt } from '../../../src/publish/receipt/fresh-receipt.js';
import type { Receipt } from '../../../src/publish/receipt/receipt.js';

const SHA256 = 'ab'.repeat(32);
const PACKAGE = { bytes: 1, name: 'app.zip', sha256: SHA256 };
const TEMPLATE = { id: 'T1', version: 'V1' };

/** As it is when all of a first release is done. */
function released(version = 'V1.0'): Receipt {
  const upload = { at: '', outcome: 'done', sha256: SHA256 } as const;
  const asset = { ...PACKAGE, eventId: '', id: 'A1', packageName: 'app.zip', versionId: '' };
  return {
    ...freshReceipt('china', 'P1'),
    assets: { app: { ...asset, attached: [TEMPLATE], name: 'app', status: 'in-review', upload, version } },
    links: { pro: { template: TEMPLATE } },
    templates: { single: { ...TEMPLATE, name: 'single', sha256: SHA256 } },
  };
}

function takenBack(claim: Claim, receipt = released(), reason?: string): Receipt {
  const claims = [claim];
  if (!areReturnable(claims)) throw new Error('It cannot be taken back.');
  takeBackClaims(receipt, claims, reason);
  return receipt;
}

describe('taking back what a hand-off claimed', () => {
  const version = 'V1.0';
  const submission: Claim = { key: 'app', name: 'app', type: 'submission', version };

  it('of a submission: it was rejected, with the reason', () => {
    expect(takenBack(submission, released(), 'it does not start').assets.app).to.deep.include({
      reasons: ['it does not start'],
      status: 'rejected',
    });
  });

  it('of an asset, a package, a template, an attachment, a link: it is not there', () => {
    const app = { key: 'app', name: 'app', package: PACKAGE, version };
    expect(takenBack({ ...app, type: 'asset' }).assets).to.deep.equal({});
    expect(takenBack({ ...app, type: 'package' }).assets.app).not.to.have.property('upload');
    const template = { introduction: '', key: 'single', name: 'single', sha256: SHA256 };
    expect(takenBack({ ...template, type: 'template' }).templates).to.deep.equal({});
    const attachment = { asset: 'app', assetName: 'app', template: 'single', version };
    expect(takenBack({ ...attachment, type: 'attachment' }).assets.app!.attached).to.deep.equal([]);
    const link = { template: { key: 'single', name: 'single' } };
    expect(takenBack({ link, name: 'Pro', skuCode: 'pro', type: 'link' }).links).to.deep.equal({});
  });

  it('of an earlier version: what is said of the later one stays', () => {
    const app = { key: 'app', name: 'app', package: PACKAGE, version };
    const template = { introduction: '', key: 'single', name: 'single', sha256: 'cd'.repeat(32) };
    const attachment = { asset: 'app', assetName: 'app', template: 'single', version };
    for (const claim of [
      submission,
      { ...app, type: 'asset' },
      { ...app, type: 'package' },
      { ...template, type: 'template' },
      { ...attachment, type: 'attachment' },
    ] satisfies Claim[]) {
      expect(takenBack(claim, released('V1.1')), claim.type).to.deep.equal(released('V1.1'));
    }
  });

  it('of what was taken away: not at all, since no receipt says what it was', () => {
    for (const claim of [
      { name: 'Pro', skuCode: 'pro', type: 'unlink' },
      { id: 'A1', name: 'app', of: 'asset', type: 'deletion' },
      { asset: 'app', templateId: 'T1', type: 'detachment', version },
    ] satisfies Claim[]) {
      expect(areReturnable([submission, claim]), claim.type).to.equal(false);
    }
  });
});
