import Ajv2020 from 'ajv/dist/2020.js';
import { expect } from 'chai';
import type { Callback } from '../../src/callback/protocol/callback.js';
import { checkFields, type Field, schemaOf } from '../../src/callback/protocol/field.js';
import {
  SAAS_V2,
  type SaasV2Activity,
  type SaasV2Request,
} from '../../src/callback/protocol/saas-v2/saas-v2.js';

const instanceId = '10e758d0-31ad-4c4b-8f1b-81d03469a10e';
const order = { orderId: 'CS2211181819B4LVS', orderLineId: 'CS2211181819B4LVS-000001' };

/** As the pages print them, completed where they are cut. */
const SAMPLES: { [Activity in SaasV2Activity]: SaasV2Request<Activity> } = {
  changeInstanceCheck: {
    activity: 'changeInstanceCheck',
    instanceId,
    productInfo: { productId: '00301-666666-0--0', skuCode: 'sku', linearValue: 2 },
  },
  newInstance: {
    activity: 'newInstance',
    ...order,
    businessId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
    testFlag: '1',
  },
  queryInstance: { activity: 'queryInstance', instanceId: `${instanceId},${instanceId}` },
  refreshInstance: {
    activity: 'refreshInstance',
    ...order,
    expireTime: '20221124023618256',
    instanceId,
    scene: 'RENEWAL',
  },
  releaseInstance: { activity: 'releaseInstance', instanceId },
  updateInstanceStatus: { activity: 'updateInstanceStatus', instanceId, status: 'FREEZE' },
  upgradeInstance: { activity: 'upgradeInstance', ...order, instanceId },
};

describe('the calls of SaaS 2.0', () => {
  const ajv = new Ajv2020.default({ strictTypes: false });
  const all = Object.entries(SAAS_V2) as Array<[SaasV2Activity, Callback]>;

  for (const [activity, callback] of all) {
    it(`${activity}: the sample has its fields, by the table and by its schema`, () => {
      expect(callback.activity).to.equal(activity);
      expect(checkFields(SAMPLES[activity], callback.request)).to.deep.equal([]);
      const validate = ajv.compile(schemaOf(callback.request));
      expect(validate(SAMPLES[activity]), JSON.stringify(validate.errors)).to.equal(true);
      expect(callback.pages).not.to.have.length(0);
      const names = callback.request.map(({ name }) => name);
      for (const name of callback.idempotencyKey) expect(names).to.include(name);
    });

    it(`${activity}: each field that is missing, too long or of another type is found, by both`, () => {
      const validate = ajv.compile(schemaOf(callback.request));
      const expectFound = (body: object, problem: object): void => {
        expect(checkFields(body, callback.request)).to.deep.equal([problem]);
        expect(validate(body)).to.equal(false);
      };
      for (const { max, name, required, type, values } of callback.request as readonly Field[]) {
        const sample = SAMPLES[activity] as unknown as Record<string, unknown>;
        if (required) expectFound({ ...sample, [name]: undefined }, { kind: 'missing', path: name });
        expectFound({ ...sample, [name]: true }, { kind: 'type', path: name });
        if (values) expectFound({ ...sample, [name]: 'x' }, { kind: 'value', path: name });
        else if (type === 'string' && max !== undefined) {
          expectFound({ ...sample, [name]: 'x'.repeat(max + 1) }, { kind: 'length', path: name });
          expect(checkFields({ ...sample, [name]: 'x'.repeat(max) }, callback.request)).to.deep.equal([]);
        }
      }
    });
  }

  it('have answers that are looked into', () => {
    const { answer } = SAAS_V2.queryInstance;
    const usageInfo = [{ statisticalTime: '20221124023618256', usageValue: 1.5 }];
    const info = [{ appInfo: { frontEndUrl: 'https://x' }, instanceId, usageInfo }];
    expect(checkFields({ info, more: 1 }, answer)).to.deep.equal([]);
    expect(
      checkFields(
        { info: [{ appInfo: { frontEndUrl: 'x'.repeat(513) }, usageInfo: [{ usageValue: '1' }] }, 'x'] },
        answer,
      ),
    ).to.deep.equal([
      { kind: 'missing', path: 'info[0].instanceId' },
      { kind: 'length', path: 'info[0].appInfo.frontEndUrl' },
      { kind: 'type', path: 'info[0].usageInfo[0].usageValue' },
      { kind: 'missing', path: 'info[0].usageInfo[0].statisticalTime' },
      { kind: 'type', path: 'info[1]' },
    ]);
  });
});
