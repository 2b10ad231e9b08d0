import { expect } from 'chai';
import { Credentials } from '../../src/marketplace/credentials/credentials.js';
import { queryOrder } from '../../src/marketplace/orders/orders.js';
import { failureOf, transportTo } from '../marketplace/support/client.js';
import { emulators, type TestEmulator } from './support/emulators.js';
import { ForeignClient } from './support/foreign-client.js';

describe('Huawei’s SDK as a client of the emulator', () => {
  const start = emulators();
  const PRODUCT = { access: 'license', name: 'Shop 商店', specs: [{ name: 'Basic', sku_code: 's1' }] };
  let emulator: TestEmulator;
  let client: ForeignClient;

  before(async () => {
    emulator = await start();
    client = new ForeignClient(emulator.url, emulator.credentials);
  });

  it('queries an order', async () => {
    const answer = await client.order({ orderId: 'MOCKONDEMAND', orderLineId: 'MOCKONDEMAND-000001' });
    expect(answer).to.deep.include({ httpStatusCode: 200, resultCode: 'MKT.0000' });
    expect(answer.orderInfo.orderLine[0]).to.include({ chargingMode: 'ON_DEMAND' });
  });

  it('sends a JSON body', async () => {
    expect(await client.product('p-1', PRODUCT)).to.include({ httpStatusCode: 200, name: 'Shop 商店' });
  });

  it('is told KooGallery’s own code where the signature is right and the order is not', async () => {
    expect(await client.order({ orderId: 'CS2207261447AUY4H' })).to.include({ httpStatusCode: 400 });
  });

  const REFUSED = { errorCode: 'APIGW.0301', httpStatusCode: 401 };

  it('is refused with a wrong secret key', async () => {
    const keys = { ...emulator.credentials, secretKey: 'wrong' };
    expect(await new ForeignClient(emulator.url, keys).order({ orderId: 'MOCKONDEMAND' })).to.include(
      REFUSED,
    );
  });

  it('is refused with an access key that does not exist', async () => {
    const keys = { ...emulator.credentials, accessKey: 'AKEXAMPLENOBODY' };
    expect(await new ForeignClient(emulator.url, keys).order({ orderId: 'MOCKONDEMAND' })).to.include(
      REFUSED,
    );
  });

  it('is refused when its clock is off', async () => {
    const later = await start({ now: () => new Date(Date.now() + 16 * 60_000) });
    const answer = await new ForeignClient(later.url, later.credentials).order({ orderId: 'MOCKONDEMAND' });
    expect(answer).to.include(REFUSED);
    expect(answer.errorMsg).to.include('15 minutes');
  });

  it('is refused when its body is changed after signing', async () => {
    const changed = await client.product('p-1', PRODUCT, (body) => body.replace('Basic', 'Other'));
    expect(changed).to.include(REFUSED);
  });
});

describe('koo as a client of the emulator that is refused', () => {
  const start = emulators();

  it('says that the key is wrong where both ends saw the same request', async () => {
    const { credentials, url } = await start();
    const keys = { ...credentials, secretKey: 'sk-wrong-0123456789' };
    const transport = transportTo(url, { credentials: new Credentials(keys, 'the test') });
    const error = await failureOf(queryOrder(transport, { orderId: 'MOCKONDEMAND' }));
    expect(error).to.include({ code: 'APIGW.0301', kind: 'refused' });
    expect(error.hints[0]).to.equal(
      'The gateway saw exactly the request that koo signed: the secret key is wrong, or belongs to another access key.',
    );
  });

  it('says how far the clock is off', async () => {
    const { credentials, url } = await start({ now: () => new Date(Date.now() + 3_600_000) });
    const transport = transportTo(url, { credentials: new Credentials(credentials, 'the test') });
    expect(await failureOf(queryOrder(transport, { orderId: 'MOCKONDEMAND' }))).to.include({
      code: 'CLOCK_OFF',
    });
  });
});
