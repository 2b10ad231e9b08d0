// cspell:ignore ordre newinstanse Instanc
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { decryptValue } from '../../../src/callback/encryption/encrypted-value.js';
import { findInterface, protocolsOf } from '../../../src/callback/find-interface.js';
import { activityOf } from '../../../src/callback/callback-interface.js';
import { jsonSchema } from '../../../src/callback/json-schema.js';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';
import { readMembers } from '../../../src/callback/sending/read-members.js';
import type { CompletedMembers } from '../../../src/callback/sending/sample-members.js';
import type { KooError } from '../../../src/errors/koo-error.js';

const NOW = new Date('2026-11-27T22:34:17.123Z');
const ACCESS_KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const read = (activity: string, ...words: string[]): CompletedMembers =>
  readMembers(words, findInterface(activity).one, { accessKey: ACCESS_KEY, now: NOW });
const failure = (activity: string, ...words: string[]): { code: string; text: string; hints: string[] } => {
  try {
    read(activity, ...words);
  } catch (error) {
    const { code, hints, message } = error as KooError;
    return { code, hints, text: message };
  }

  throw new Error('It was accepted.');
};

describe('the members of a call', () => {
  it('are invented where they are not given, in the order of the table', () => {
    const { invented, members } = read('newInstance', 'orderId=CS1');
    expect(Object.keys(members)).to.deep.equal(['activity', 'orderId', 'orderLineId', 'businessId']);
    expect(members).to.include({ activity: 'newInstance', orderId: 'CS1', orderLineId: 'CS1-000001' });
    expect(invented).to.deep.equal(['orderLineId', 'businessId']);
    expect(read('newInstance').members.businessId).not.to.equal(members.businessId);
  });

  const known = ['clientSecret=x', 'instanceId=i-1', 'license=PL1'];
  const ajv = new Ajv2020({ strict: true });
  for (const { id: kind, interfaces } of KOOGALLERY_PROTOCOLS)
    for (const one of interfaces)
      it(`of ${one.id} are whole with what only a server knows`, () => {
        const words = known.filter((word) => one.request[word.split('=')[0]!]?.required);
        expect(findInterface(activityOf(one), [kind]).one).to.equal(one);
        const { members } = readMembers(words, one, { now: NOW });
        const { timeStamp, ...request } = one.request;
        expect(Object.hasOwn(members, 'timeStamp'), 'it is of the signature').to.equal(false);
        const isValid = ajv.compile(jsonSchema(request));
        expect(isValid(members), JSON.stringify([members, isValid.errors])).to.equal(true);
        expect(timeStamp === undefined || timeStamp.required).to.equal(true);
      });

  it('have the type of the table', () => {
    expect(read('tenantSync', 'flag=2', 'name=用户=1').members).to.include({ flag: 2, name: '用户=1' });
    const { members } = read(
      'changeInstanceCheck',
      'instanceId=i',
      'productInfo={"productId":"p","skuCode":"s","productName":"n"}',
    );
    expect(members.productInfo).to.deep.equal({ productId: 'p', productName: 'n', skuCode: 's' });
    expect(read('queryInstance', 'instanceId=1').members.instanceId).to.equal('1');
  });

  it('may be any JSON where they are written as JSON', () => {
    expect(read('newInstance', 'orderId:=null', 'later:={"a":[1]}', 'businessId:=7').members).to.deep.include(
      {
        businessId: 7,
        later: { a: [1] },
        orderId: null,
      },
    );
  });

  it('are encrypted where the table of 1.0 says so', () => {
    const { one } = findInterface('newInstance', ['saas-1.0']);
    const { members } = readMembers(['email=a@b.example'], one, { accessKey: ACCESS_KEY, now: NOW });
    expect(decryptValue(String(members.email), ACCESS_KEY)).to.equal('a@b.example');
  });

  it('are refused where they are wrong', () => {
    expect(failure('newInstance', 'orderId')).to.include({
      code: 'MEMBER_FORM',
      text: '"orderId" is not NAME=VALUE.',
    });
    expect(failure('newInstance', 'ordreId=1')).to.deep.equal({
      code: 'UNKNOWN_MEMBER',
      hints: [
        'Did you mean orderId?',
        'Its members: activity, orderId, orderLineId, businessId, testFlag.',
        `To send any value as it is, write JSON: ordreId:='"text"'`,
      ],
      text: 'saas-2.0/newInstance has no member ordreId.',
    });
    expect(failure('queryInstance')).to.deep.equal({
      code: 'MEMBER_MISSING',
      hints: [
        'Add instanceId=….',
        '`koo callback send newInstance` opens an instance, and shows its instanceId.',
      ],
      text: 'saas-2.0/queryInstance requires instanceId, which koo cannot invent: your server has to know it.',
    });
    expect(failure('updateInstanceStatus', 'instanceId=i', 'status=FROZEN')).to.deep.include({
      code: 'MEMBER_VALUE',
      text: 'saas-2.0/updateInstanceStatus: status has a value that the table does not have.',
    });
    expect(failure('newInstance', `orderId=${'x'.repeat(65)}`).hints[0]).to.equal(
      'It may have 64 characters.',
    );
    expect(failure('tenantSync', 'flag=one').hints[0]).to.equal('Values: 0, 1, 2.');
    expect(failure('changeInstanceCheck', 'instanceId=i', 'productInfo={').code).to.equal('MEMBER_VALUE');
    expect(failure('changeInstanceCheck', 'instanceId=i', 'productInfo=[]').code).to.equal('MEMBER_VALUE');
    expect(failure('changeInstanceCheck', 'instanceId=i', 'productInfo={"productId":"p"}')).to.include({
      code: 'MEMBER_MISSING',
    });
    expect(failure('newInstance', 'toString=1').code).to.equal('UNKNOWN_MEMBER');
  });
});

describe('the interface with an activity', () => {
  it('is of the newest protocol, unless kinds are named', () => {
    const protocol = (activity: string, ...kinds: string[]): string =>
      findInterface(activity, kinds).protocol.id;
    expect(protocol('newInstance')).to.equal('saas-2.0');
    expect(protocol('newInstance', 'saas-1.0')).to.equal('saas-1.0');
    expect(protocol('newInstance', 'licence')).to.equal('licence');
    expect(protocol('upgrade')).to.equal('saas-1.0');
    expect(protocol('authSync')).to.equal('kit-2.0');
    expect(protocol('authSync', 'kit-1.0')).to.equal('kit-1.0');
    expect(protocol('refreshLicenseCode')).to.equal('licence-code');
    expect(protocol('orderNotify')).to.equal('general');
    expect(protocolsOf().map(({ id }) => id)).to.have.members(KOOGALLERY_PROTOCOLS.map(({ id }) => id));
  });

  it('is suggested where there is none', () => {
    expect(() => findInterface('newinstanse')).to.throw(
      'No interface of KooGallery has the activity newinstanse.',
    );
    try {
      findInterface('queryInstanc', ['licence']);
      expect.fail();
    } catch (error) {
      expect((error as KooError).hints).to.deep.equal([
        'Activities: newInstance, refreshInstance, updateInstanceStatus, releaseInstance, getLicenseAsync.',
      ]);
    }
  });
});
