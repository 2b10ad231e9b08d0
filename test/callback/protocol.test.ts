import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import type { AnswerOf, CallbackInterface, RequestOf } from '../../src/callback/callback-interface.js';
import type { Field, Fields } from '../../src/callback/field.js';
import type { refreshInstance } from '../../src/callback/interfaces/saas-2.0/refresh-instance.js';
import type { queryInstance } from '../../src/callback/interfaces/saas-2.0/query-instance.js';
import { jsonSchema } from '../../src/callback/json-schema.js';
import { KOOGALLERY_PROTOCOLS } from '../../src/callback/protocol.js';
import { RESULT_CODES } from '../../src/callback/result-code.js';

const ajv = new Ajv2020({ allErrors: true, strict: true });
const INTERFACES = KOOGALLERY_PROTOCOLS.flatMap(({ interfaces }) => interfaces);
const interfaceOf = (id: string): CallbackInterface => INTERFACES.find((one) => one.id === id)!;
const isRequest = (id: string, request: unknown) =>
  ajv.validate(jsonSchema(interfaceOf(id).request), request);
const isAnswer = (id: string, answer: unknown) => ajv.validate(jsonSchema(interfaceOf(id).answer), answer);

/** A value that a field accepts: as long as it may be, where nothing else says its form. */
function longest({ max = 20, members, pattern, type, values }: Field): unknown {
  if (values) return values[0];
  if (type === 'object') return members ? messageOf(members) : {};
  if (type === 'array') return members ? [messageOf(members)] : [];
  if (type === 'integer') return 1;
  if (type === 'number') return 1.5;
  if (pattern?.startsWith(String.raw`\d{6}`)) return '000000';
  if (pattern?.startsWith(String.raw`\d{14}`)) return '20221124023618';
  if (pattern?.startsWith(String.raw`\d{17}`)) return '20221124023618256';
  return pattern?.includes(String.raw`\d`) ? '1' : 'x'.repeat(pattern?.startsWith('[^,]') ? 64 : max);
}

function messageOf(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, longest(field)]));
}

describe("KooGallery's calls to a seller's server", () => {
  it('are these interfaces', () => {
    const listed = KOOGALLERY_PROTOCOLS.map(({ id, interfaces }) => [
      id,
      interfaces.map(({ activity, path }) => activity ?? path),
    ]);
    expect(Object.fromEntries(listed)).to.deep.equal({
      'saas-2.0': [
        'newInstance',
        'queryInstance',
        'refreshInstance',
        'updateInstanceStatus',
        'releaseInstance',
        'upgradeInstance',
        'changeInstanceCheck',
      ],
      'saas-1.0': [
        'newInstance',
        'queryInstance',
        'refreshInstance',
        'expireInstance',
        'releaseInstance',
        'upgrade',
        'instanceStatus',
      ],
      licence: [
        'newInstance',
        'refreshInstance',
        'updateInstanceStatus',
        'releaseInstance',
        'getLicenseAsync',
      ],
      'licence-code': ['refreshLicenseCode', 'updateLicenseCodeStatus', 'releaseLicenseCode'],
      'kit-1.0': [
        '/produceAPI/tenantSync',
        '/produceAPI/applicationSync',
        '/produceAPI/authSync',
        '/produceAPI/singleOrgSync',
        '/produceAPI/allOrgSync',
      ],
      'kit-2.0': [
        '/produceAPI/v2/tenantSync',
        '/produceAPI/v2/applicationSync',
        '/produceAPI/v2/authSync',
        '/produceAPI/v2/singleOrgSync',
        '/produceAPI/v2/allOrgSync',
      ],
      general: ['orderNotify'],
    });
    expect(new Set(INTERFACES.map(({ id }) => id)).size).to.equal(INTERFACES.length);
  });

  it('each rest on a page, name codes of the table, and fields of their own', () => {
    for (const {
      activity,
      codes,
      id,
      idempotency,
      key,
      method,
      pages,
      request,
      retry,
      signing,
      timeout,
    } of INTERFACES) {
      for (const page of pages) expect(page, id).to.match(/^https:\/\/support\.huaweicloud\.com\/\S+\.html$/);
      for (const code of codes) expect(RESULT_CODES, id).to.have.property(code);
      for (const name of idempotency) expect(request, id).to.have.property(name);
      expect(method, id).to.equal(signing === 'query-token' ? 'GET' : 'POST');
      expect(key === 'synchronization', id).to.equal(signing.startsWith('header'));
      expect(activity === undefined, id).to.equal(key === 'synchronization');
      expect(timeout, id).to.equal(id.startsWith('licence') ? 5000 : 20_000);
      for (const time of [retry.for, retry.every]) expect(time ?? 60_000, id).to.be.at.least(60_000);
    }
  });

  for (const one of INTERFACES) {
    for (const side of ['request', 'answer'] as const) {
      it(`${one.id} has ${side}s whose lengths and required members are checked`, () => {
        const fields = one[side];
        const isValid = ajv.compile(jsonSchema(fields));
        const whole = messageOf(fields);
        expect(isValid(whole), JSON.stringify(isValid.errors)).to.equal(true);
        expect(isValid({ ...whole, more: 1 }), 'members may be added').to.equal(true);
        for (const [name, field] of Object.entries(fields)) {
          const without = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
          expect(isValid(without), `${name} is missing`).to.equal(!field.required);
          expect(isValid({ ...whole, [name]: null }), `${name} is null`).to.equal(false);
          if (field.type === 'string' && !field.values && field.max! < 1_000_000)
            expect(isValid({ ...whole, [name]: 'x'.repeat(field.max! + 1) }), `${name} is too long`).to.equal(
              false,
            );
          if (field.values)
            expect(isValid({ ...whole, [name]: 'OTHER' }), `${name} is another`).to.equal(false);
        }
      });
    }
  }

  it('accept what the pages print', () => {
    expect(
      isRequest('saas-2.0/newInstance', {
        activity: 'newInstance',
        businessId: '87b94795-0603-4e24-8ae5-69420d60e3c8',
        orderId: 'CS2211181819B4LVS',
        orderLineId: 'CS2211181819B4LVS-000001',
        testFlag: '1',
      }),
    ).to.equal(true);
    expect(
      isRequest('general/orderNotify', {
        activity: 'orderNotify',
        orderId: 'CS2211181819B4LVS',
        orderLineId: 'CS2211181819B4LVS-000001',
        testFlag: '1',
      }),
    ).to.equal(true);
    const tenant = {
      instanceId: 'huaiweitest123456',
      orderId: 'CS1906666666ABCDE',
      tenantId: '68cbc86abc2018ab880d92f36422fa0e',
      tenantCode: 'huawei',
      name: 'huaiweitest',
      domainName: 'https://example.tenantaccount.com',
      flag: 1,
      testFlag: 0,
      timeStamp: '20220413093539534',
    };
    expect(isRequest('kit-2.0/tenantSync', tenant)).to.equal(true);
    expect(
      isRequest('kit-2.0/tenantSync', { ...tenant, instanceId: '', orderId: '' }),
      'for credentials',
    ).to.equal(true);
    expect(isRequest('kit-1.0/tenantSync', { ...tenant, flag: 2 }), 'only in 2.0').to.equal(false);
    expect(
      isRequest('saas-1.0/expireInstance', {
        activity: 'expireInstance',
        instanceId: '03pf80c2bae96vc49b80b917bea776d7',
        orderId: 'CS1906666666ABCDE',
        testFlag: '1',
      }),
    ).to.equal(true);
    expect(
      isAnswer('saas-2.0/newInstance', { instanceId: '1', resultCode: '000000', resultMsg: 'success.' }),
    ).to.equal(true);
    expect(
      isAnswer('saas-2.0/newInstance', { resultCode: '000000' }),
      'the debugging page requires it',
    ).to.equal(false);
    expect(isAnswer('saas-2.0/newInstance', { resultCode: '0', resultMsg: '' })).to.equal(false);
    const ids = (count: number) => Array.from({ length: count }, (_, at) => `instance-${at}`).join(',');
    const query = (instanceId: string) =>
      isRequest('saas-2.0/queryInstance', { activity: 'queryInstance', instanceId });
    expect([query(ids(1)), query(ids(100)), query(ids(101)), query('')]).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
  });

  it('are types as well', () => {
    const request: RequestOf<typeof refreshInstance> = {
      activity: 'refreshInstance',
      scene: 'RENEWAL',
      orderId: 'o',
      orderLineId: 'l',
      instanceId: 'i',
      expireTime: '20221124023618',
    };
    // @ts-expect-error a scene that does not exist
    const other: RequestOf<typeof refreshInstance>['scene'] = 'OTHER';
    const answer: AnswerOf<typeof queryInstance> = {
      resultCode: '000000',
      resultMsg: '',
      info: [{ instanceId: 'i', usageInfo: [{ statisticalTime: '20221124023618256', usageValue: 1.5 }] }],
    };
    expect(isRequest('saas-2.0/refreshInstance', request)).to.equal(true);
    expect(isRequest('saas-2.0/refreshInstance', { ...request, scene: other })).to.equal(false);
    expect(isAnswer('saas-2.0/queryInstance', answer)).to.equal(true);
  });
});
