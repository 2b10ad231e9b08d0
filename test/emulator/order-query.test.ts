import { expect } from 'chai';
import { emulators, type TestEmulator } from './support/emulators.js';

const PATH = '/api/mkp-openapi-public/global/v1/order/query';

describe('order/query of the emulator', () => {
  const start = emulators();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start();
  });

  const orders: Array<[id: string, orderType: string, chargingMode: string, periodType?: string]> = [
    ['MOCKPERIODYEARNEW', 'NEW', 'PERIOD', 'year'],
    ['MOCKONETIMENEW', 'NEW', 'ONE_TIME'],
    ['MOCKONDEMAND', 'NEW', 'ON_DEMAND'],
    ['MOCKONDEMANDPKG', 'NEW', 'ON_DEMAND_PKG'],
    ['MOCKPERIODDAYTRIAL', 'TRIAL', 'PERIOD', 'day'],
    ['MOCKMONTYTRIALTOFORMAL', 'TRIAL_TO_FORMAL', 'PERIOD', 'month'],
    ['MOCKMONTYUNSUBSCRIBE', 'UNSUBSCRIBE', 'PERIOD', 'month'],
    ['MOCKMONTYRENEW', 'RENEW', 'PERIOD', 'month'],
    ['MOCKMONTYCHANGE', 'CHANGE', 'PERIOD', 'month'],
  ];
  for (const [orderId, orderType, chargingMode, periodType] of orders) {
    it(`knows ${orderId}`, async () => {
      const { json, status } = await emulator.client.call(
        'GET',
        `${PATH}?orderId=${orderId}&orderLineId=${orderId}-000001`,
      );
      expect(status).to.equal(200);
      expect(json).to.include({ resultCode: 'MKT.0000', resultMsg: 'Success.' });
      expect(json.orderInfo).to.include({ orderId, orderType, createTime: '20220726064736' });
      expect(json.orderInfo.orderLine).to.have.length(1);
      expect(json.orderInfo.orderLine[0]).to.include({ orderLineId: `${orderId}-000001`, chargingMode });
      expect(json.orderInfo.orderLine[0].periodType).to.equal(periodType);
      expect(json.orderInfo.orderLine[0].productInfo[0]).to.have.all.keys(
        'productId',
        'skuCode',
        'linearValue',
      );
      expect(json.orderInfo.buyerInfo).to.have.all.keys(
        'customerId',
        'customerName',
        'userId',
        'userName',
        'mobilePhone',
        'email',
      );
    });
  }

  const refusals: Array<[title: string, query: string, status: number, code: string]> = [
    ['no orderId', '', 400, 'MKT.0101'],
    ['an empty orderId', '?orderId=', 400, 'MKT.0101'],
    ['an unknown parameter', '?orderId=MOCKONDEMAND&page=1', 400, 'MKT.0101'],
    ['orderId twice', '?orderId=MOCKONDEMAND&orderId=MOCKONETIMENEW', 400, 'MKT.0101'],
    ['an orderId that is too long', `?orderId=${'C'.repeat(65)}`, 500, 'MKT.0100'],
    [
      'an orderLineId that is too long',
      `?orderId=MOCKONDEMAND&orderLineId=${'C'.repeat(65)}`,
      500,
      'MKT.0100',
    ],
    ['an order that does not exist', '?orderId=CS2207261447AUY4H', 400, 'MKT.0199'],
    ['a line that the order does not have', '?orderId=MOCKONDEMAND&orderLineId=X-000002', 400, 'MKT.0199'],
    ['a name that every object has', '?orderId=constructor', 400, 'MKT.0199'],
  ];
  for (const [title, query, status, code] of refusals) {
    it(`refuses ${title}`, async () => {
      const answer = await emulator.client.call('GET', PATH + query);
      expect({ code: answer.json.resultCode, status: answer.status }).to.deep.equal({ code, status });
      expect(answer.json).to.have.all.keys('resultCode', 'resultMsg');
    });
  }
});
