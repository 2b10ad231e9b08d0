import { expect } from 'chai';
import { generateKeyPairSync } from 'node:crypto';
import {
  type AnsweredCall,
  authToken,
  CallbackFailure,
  type CallbackFunctions,
  type CallbackHandlerOptions,
  createCallbackHandler,
  decrypt,
  encrypt,
  encryptClientSecret,
  type ProtocolId,
  PROTOCOL_INTERFACES,
  type RequestOf,
  signHeaders,
  signQuery,
  verifyBodySign,
} from '../../../src/callback/server/index.js';
import { KOOGALLERY_PROTOCOLS } from '../../../src/callback/protocol.js';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const BASE = 'https://seller.example/saasproduce';
const NEW = { activity: 'newInstance', businessId: 'b', orderId: 'CS1', orderLineId: 'CS1-000001' };

/** A call of SaaS 2.0, licences, or an order notification. */
function call(members: object, key = KEY): Request {
  const body = JSON.stringify(members);
  return new Request(`${BASE}?${new URLSearchParams({ ...signQuery(body, key, new Date()) })}`, {
    body,
    headers: { 'content-type': 'application/json;charset=utf8' },
    method: 'POST',
  });
}

/** A call of the kit 2.0. */
function kitCall(name: string, members: object): Request {
  const body = JSON.stringify(members);
  return new Request(`${BASE}/produceAPI/v2/${name}`, {
    body,
    headers: { ...signHeaders(body, KEY, new Date()) },
    method: 'POST',
  });
}

/** A call of SaaS 1.0. */
function oldCall(members: Record<string, string>): Request {
  const given = { ...members, timeStamp: '20260727073711903' };
  return new Request(`${BASE}?${new URLSearchParams({ ...given, authToken: authToken(given, KEY) })}`);
}

/** A handler, and what it logged. */
function started<const P extends ProtocolId>(
  options: Partial<CallbackHandlerOptions<P>> & {
    protocol: P | readonly P[];
    handlers: CallbackFunctions<P>;
  },
) {
  const log: AnsweredCall[] = [];
  const handle = createCallbackHandler<P>({
    keys: KEY,
    onAnswer: (entry) => void log.push(entry),
    ...options,
  });
  const ask = async (request: Request): Promise<Record<string, unknown>> => {
    const response = await handle(request);
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('application/json');
    return (await response.json()) as Record<string, unknown>;
  };
  return { ask, handle, log };
}

describe('createCallbackHandler', () => {
  it('calls the handler of the activity, and answers with what it returns', async () => {
    let given: RequestOf<(typeof PROTOCOL_INTERFACES)['saas-2.0']['newInstance']> | undefined;
    const { ask, log } = started({
      protocol: 'saas-2.0',
      handlers: {
        newInstance(request, { isDebugging, protocol }) {
          given = request;
          expect({ isDebugging, protocol }).to.deep.equal({ isDebugging: false, protocol: 'saas-2.0' });
          return { instanceId: 'i-1' };
        },
        releaseInstance() {},
      },
    });
    expect(await ask(call({ ...NEW, later: { x: 1 } }))).to.deep.equal({
      instanceId: 'i-1',
      resultCode: '000000',
      resultMsg: 'success',
    });
    expect(given).to.deep.equal({ ...NEW, later: { x: 1 } });
    expect(await ask(call({ activity: 'releaseInstance', instanceId: 'i-1' }))).to.deep.equal({
      resultCode: '000000',
      resultMsg: 'success',
    });
    expect(log.map(({ durationMs: _durationMs, ...entry }) => entry)).to.deep.equal([
      {
        activity: 'newInstance',
        ids: { businessId: 'b', instanceId: 'i-1', orderId: 'CS1', orderLineId: 'CS1-000001' },
        isDebugging: false,
        protocol: 'saas-2.0',
        resultCode: '000000',
        resultMsg: 'success',
      },
      {
        activity: 'releaseInstance',
        ids: { instanceId: 'i-1' },
        isDebugging: false,
        protocol: 'saas-2.0',
        resultCode: '000000',
        resultMsg: 'success',
      },
    ]);
  });

  it('has the types of each interface', () => {
    const typed: CallbackHandlerOptions<'saas-2.0'>['handlers'] = {
      refreshInstance({ expireTime, productId, scene }) {
        const scenes: 'RENEWAL_CHANGE' | 'RENEWAL' | 'TRIAL_TO_FORMAL' | 'UNSUBSCRIBE_RENEWAL_PERIOD' = scene;
        const texts: [string, string | undefined] = [expireTime, productId];
        // @ts-expect-error a scene is one of four
        if (scene === 'OTHER') return {};
        return { resultMsg: `${scenes} ${texts.join(' ')}` };
      },
      queryInstance: ({ instanceId }) => ({
        info: [
          {
            instanceId,
            appInfo: { frontEndUrl: 'https://a.example' },
            usageInfo: [{ statisticalTime: '20260101000000000', usageValue: 1.5 }],
          },
        ],
      }),
      // @ts-expect-error a member of the answer has another type
      updateInstanceStatus: () => ({ resultMsg: 1 }),
      // @ts-expect-error a new instance has an id that is a text
      newInstance: () => ({ instanceId: 1 }),
    };
    expect(typed).to.have.any.keys('refreshInstance', 'queryInstance');
    const both: CallbackHandlerOptions<'general' | 'kit-2.0'>['handlers'] = {
      authSync: ({ userList }) => ({ resultMsg: userList.map(({ userName }) => userName).join(',') }),
      orderNotify: ({ orderId }) => ({ resultMsg: orderId }),
      // @ts-expect-error not of these protocols
      newInstance() {},
    };
    expect(both).to.have.property('orderNotify');
  });

  it('holds the interfaces that the protocols hold', () => {
    const table = Object.entries(PROTOCOL_INTERFACES).map(([id, interfaces]) => ({
      id,
      interfaces: Object.entries(interfaces),
    }));
    expect(table).to.deep.equal(
      KOOGALLERY_PROTOCOLS.map(({ id, interfaces }) => ({
        id,
        interfaces: interfaces.map((each) => [each.activity ?? each.path!.split('/').at(-1), each]),
      })),
    );
  });

  it('answers what it rejects with the right code, and says why', async () => {
    const { ask } = started({
      protocol: 'saas-2.0',
      handlers: { newInstance: () => ({ instanceId: 'i' }), queryInstance: () => ({ info: [] }) },
    });
    const ids = (count: number): string => Array.from({ length: count }, (_, at) => `i-${at}`).join(',');
    const withoutOrder = { ...NEW, orderId: undefined };
    const cases: Array<[Request, string]> = [
      [call(NEW, 'other'), '000001 signature is not right'],
      [new Request(BASE, { body: '{}', method: 'POST' }), '000001 signature is missing'],
      [new Request(BASE), '000001 signature is missing'],
      [call({ activity: 'dance' }), '000002 unknown activity'],
      [call({}), '000002 unknown activity'],
      [call({ activity: 'releaseInstance', instanceId: 'i' }), '000002 releaseInstance is not offered'],
      [call(withoutOrder), '000002 orderId is missing'],
      [call({ ...NEW, orderId: null }), '000002 orderId is missing'],
      [call({ ...NEW, orderId: '', orderLineId: [] }), '000002 orderId is missing'],
      [call({ ...NEW, orderId: true }), '000002 orderId has another type'],
      [call({ activity: 'queryInstance', instanceId: ids(101) }), '000002 instanceId is not allowed'],
      [call({ activity: 'queryInstance', instanceId: ids(100) }), '000000 success'],
      [call({ ...NEW, testFlag: '7' }), '000002 testFlag is not allowed'],
      [call({ ...NEW, testFlag: '' }), '000000 success'],
      [call({ ...NEW, testFlag: 1 }), '000000 success'],
      [call({ ...NEW, testFlag: null }), '000000 success'],
      [call({ ...NEW, businessId: 'x'.repeat(65) }), '000000 success'],
    ];
    for (const [request, expected] of cases) {
      const { resultCode, resultMsg } = await ask(request);
      expect(`${String(resultCode)} ${String(resultMsg)}`).to.equal(expected);
    }
  });

  it('accepts a list or an object as a text that holds its JSON', async () => {
    const productInfo = { productId: 'p', productName: '套餐', skuCode: 's' };
    const given: unknown[] = [];
    const { ask } = started({
      protocol: ['saas-2.0', 'kit-2.0'],
      handlers: {
        allOrgSync: ({ orgInfoList, testFlag }) => void given.push(orgInfoList, testFlag),
        changeInstanceCheck: (request) => void given.push(request.productInfo),
      },
    });
    const check = { activity: 'changeInstanceCheck', instanceId: 'i' };
    for (const info of [productInfo, JSON.stringify(productInfo)])
      expect(await ask(call({ ...check, productInfo: info }))).to.include({ resultCode: '000000' });
    const orgInfoList = JSON.stringify([{ orgCode: 'o', orgName: 'n' }]);
    const kit = { instanceId: '', tenantId: 't', testFlag: '1', timeStamp: '20260413093539534' };
    expect(await ask(kitCall('allOrgSync', { ...kit, orgInfoList }))).to.include({ resultCode: '000000' });
    expect(await ask(kitCall('allOrgSync', { ...kit, orgInfoList: '[1]' }))).to.include({
      resultMsg: 'orgInfoList[0] has another type',
    });
    expect(given).to.deep.equal([productInfo, productInfo, [{ orgCode: 'o', orgName: 'n' }], 1]);
  });

  it('never sends what a handler or a store throws, and logs it', async () => {
    const secret = new Error('password=hunter2 at /srv/app.js:7');
    const { ask, log } = started({
      protocol: 'saas-2.0',
      handlers: {
        newInstance() {
          throw secret;
        },
        queryInstance() {
          throw new CallbackFailure('000003', 'no such instance');
        },
        releaseInstance: () => Promise.reject(new CallbackFailure('000104')),
        upgradeInstance: () => ({ resultCode: '000004', resultMsg: 'x'.repeat(300) }),
      },
    });
    expect(await ask(call(NEW))).to.deep.equal({
      resultCode: '000005',
      resultMsg: 'other internal error',
    });
    expect(log[0]!.error).to.equal(secret);
    expect(await ask(call({ activity: 'queryInstance', instanceId: 'i' }))).to.deep.equal({
      resultCode: '000003',
      resultMsg: 'no such instance',
    });
    expect(await ask(call({ activity: 'releaseInstance', instanceId: 'i' }))).to.deep.equal({
      resultCode: '000104',
      resultMsg: 'error of a service inside the product',
    });
    const long = await ask(
      call({ activity: 'upgradeInstance', instanceId: 'i', orderId: 'o', orderLineId: 'l' }),
    );
    expect(long.resultMsg).to.have.length(255);
    expect(log.filter(({ error }) => error)).to.have.length(1);

    const broken = started({
      protocol: 'saas-2.0',
      handlers: { newInstance() {} },
      nonces: { remember: () => Promise.reject(secret) },
      onAnswer() {
        throw secret;
      },
    });
    expect(await broken.ask(call(NEW))).to.include({ resultCode: '000005' });
  });

  it('reports members of an answer that KooGallery would reject', async () => {
    const { ask, log } = started({
      protocol: 'saas-2.0',
      handlers: {
        queryInstance: ({ instanceId }) => ({
          info: [{ appInfo: { frontEndUrl: `https://${'a'.repeat(512)}` }, instanceId }],
        }),
      },
    });
    expect(await ask(call({ activity: 'queryInstance', instanceId: 'i' }))).to.include({
      resultCode: '000000',
    });
    expect(log[0]!.badMembers).to.deep.equal(['info[0].appInfo.frontEndUrl']);
  });

  it('rejects a nonce the second time, by itself', async () => {
    const { ask } = started({ protocol: 'saas-2.0', handlers: { newInstance: () => ({ instanceId: 'i' }) } });
    const request = call(NEW);
    expect(await ask(request.clone())).to.include({ resultCode: '000000' });
    expect(await ask(request)).to.deep.equal({ resultCode: '000001', resultMsg: 'nonce was used before' });
  });

  it('escapes what is not ASCII, as the page of memo asks for', async () => {
    const { handle } = started({
      protocol: 'saas-2.0',
      handlers: {
        newInstance: () => ({
          appInfo: { frontEndUrl: 'https://a.example', memo: '说明 😀' },
          instanceId: 'i',
        }),
      },
    });
    const text = await (await handle(call(NEW))).text();
    expect(text).to.include(String.raw`"memo":"\u8bf4\u660e \ud83d\ude00"`);
    expect(JSON.parse(text)).to.have.nested.property('appInfo.memo', '说明 😀');
  });

  it('encrypts and signs answers of 1.0, and decrypts what it receives', async () => {
    const given: unknown[] = [];
    const { handle } = started({
      protocol: 'saas-1.0',
      handlers: {
        newInstance({ email, mobilePhone }) {
          given.push(mobilePhone, email);
          return {
            appInfo: { frontEndUrl: 'https://a.example', password: '密码', userName: 'admin' },
            instanceId: 'i',
          };
        },
        queryInstance: ({ instanceId }) => ({
          encryptType: '2',
          info: [{ appInfo: { frontEndUrl: 'https://a.example', userName: 'admin' }, instanceId }],
        }),
      },
    });
    const order = { activity: 'newInstance', businessId: 'b', customerId: 'c', orderId: 'o', productId: 'p' };
    const ask = async (request: Request): Promise<Record<string, any>> => {
      const response = await handle(request);
      const text = await response.text();
      expect(verifyBodySign(response.headers.get('body-sign')!, text, KEY)).to.deep.equal({ valid: true });
      return JSON.parse(text) as Record<string, any>;
    };

    const mobilePhone = encrypt('13800000000', KEY, { encryptType: '2' });
    const opened = await ask(oldCall({ ...order, email: 'not encrypted', mobilePhone }));
    expect(given).to.deep.equal(['13800000000', undefined]);
    expect(opened).to.deep.include({ encryptType: '1', instanceId: 'i', resultCode: '000000' });
    expect(opened.appInfo).to.include({ frontEndUrl: 'https://a.example' });
    expect(decrypt(opened.appInfo.userName, KEY)).to.equal('admin');
    expect(decrypt(opened.appInfo.password, KEY)).to.equal('密码');

    const queried = await ask(oldCall({ activity: 'queryInstance', instanceId: 'i' }));
    expect(queried.encryptType).to.equal('2');
    expect(decrypt(queried.info[0].appInfo.userName, KEY, { encryptType: '2' })).to.equal('admin');

    // Also what is rejected is signed.
    expect(await ask(new Request(`${BASE}?activity=queryInstance`))).to.include({ resultCode: '000001' });
    expect(await ask(oldCall({ activity: 'newInstance' }))).to.include({ resultCode: '000002' });
  });

  it('decrypts a client secret with the private key, and answers 000101 where it cannot', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const application = {
      appId: 'a',
      clientId: 'c',
      flag: 1,
      instanceId: '',
      tenantId: 't',
      testFlag: 0,
      timeStamp: '20260413093539534',
    };
    const secrets: string[] = [];
    const handlers = {
      applicationSync: ({ clientSecret }: { clientSecret: string }) => void secrets.push(clientSecret),
    };
    const clientSecret = encryptClientSecret('s3cret', publicKey);
    const { ask, log } = started({ handlers, privateKey, protocol: 'kit-2.0' });
    expect(await ask(kitCall('applicationSync', { ...application, clientSecret }))).to.include({
      resultCode: '000000',
    });
    expect(await ask(kitCall('applicationSync', { ...application, clientSecret: 'AAAA' }))).to.deep.equal({
      resultCode: '000101',
      resultMsg: 'clientSecret cannot be decrypted',
    });
    const { ask: plain } = started({ handlers, protocol: 'kit-2.0' });
    await plain(kitCall('applicationSync', { ...application, clientSecret }));
    expect(secrets).to.deep.equal(['s3cret', clientSecret]);
    expect(JSON.stringify(log)).not.to.include('s3cret').and.not.to.include(clientSecret);
  });

  it('is not made without a key, or with a handler that no interface has', () => {
    const make = (options: object) => () =>
      createCallbackHandler({ handlers: {}, keys: KEY, protocol: 'saas-2.0', ...options });
    expect(make({ keys: '' })).to.throw(TypeError, 'An access key for basic interfaces is empty.');
    expect(make({ keys: { general: KEY } })).to.throw(
      TypeError,
      'No access key for basic interfaces was given.',
    );
    expect(make({ handlers: { newInstanse() {} } })).to.throw(
      TypeError,
      'saas-2.0 has no interface "newInstanse".',
    );
    expect(make({})).not.to.throw();
  });
});
