import { expect } from 'chai';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';
import {
  CALLBACK_RULES,
  type CallbackRuleName,
  pagesOf,
} from '../../../src/callback/stories/callback-rules.js';
import { SCRIPTS } from '../../../src/callback/stories/stories.js';
import { activityOf } from '../../../src/callback/callback-interface.js';

const RULES = Object.keys(CALLBACK_RULES) as CallbackRuleName[];

describe('the rules of callbacks', () => {
  it('rest on pages of Huawei, and name both where they contradict each other', () => {
    for (const { id } of KOOGALLERY_PROTOCOLS) {
      for (const rule of RULES) {
        const pages = pagesOf(rule, id);
        const least = CALLBACK_RULES[rule].level === 'unclear' ? 2 : 1;
        expect(new Set(pages).size, `${rule} ${id}`).to.be.at.least(least);
        for (const page of pages)
          expect(page).to.match(/^https:\/\/support\.huaweicloud\.com\/[\w/.-]+\.html$/);
      }
    }
  });

  it('name the page of the protocol that is tested', () => {
    expect(pagesOf('signature', 'kit-2.0')).to.deep.equal([
      'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649476.html',
    ]);
    expect(pagesOf('signature', 'saas-1.0')).to.deep.equal([
      'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649156.html',
    ]);
  });
});

describe('the stories of a protocol', () => {
  for (const { id, interfaces } of KOOGALLERY_PROTOCOLS) {
    it(`make every call of ${id}, and no other`, () => {
      const script = SCRIPTS[id];
      const offered = interfaces.map(activityOf).sort();
      expect(script.interfaces.map(activityOf).sort()).to.deep.equal(offered);
      const steps = Object.values(script.stories).flat();
      const made = steps.flatMap((step) => {
        if (step === 'begin') return [script.begin];
        if (typeof step === 'string') return [];
        if ('call' in step) return [step.call];
        if ('unusual' in step) return [step.of ?? script.probe];
        return 'licence' in step ? ['getLicenseAsync'] : [];
      });
      expect([...new Set(made)].sort()).to.deep.equal(offered);
    });
  }
});
