import { expect } from 'chai';
import { validate } from '#validators/output-order-get';
import { emulators } from '../emulator/support/emulators.js';
import { KEYS } from '../marketplace/support/client.js';
import { type LoopbackServer, replying } from '../marketplace/support/loopback-server.js';
import { runCommand } from '../support/run-command.js';
import { runKoo } from '../support/run-koo.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const ORDER = {
  buyerInfo: {
    customerId: 'c-1',
    customerName: 'Someone',
    email: 'a@b.example',
    mobilePhone: '',
    userId: 'u-1',
  },
  createTime: '20220726064736',
  orderId: 'CS2207261447AUY4H',
  orderLine: [
    {
      chargingMode: 'PERIOD',
      expireTime: '20230726155959',
      orderLineId: 'CS2207261447AUY4H-000001',
      periodNumber: 1,
      periodType: 'year',
      productInfo: [{ productId: 'OFFI-1', skuCode: 'sku-1' }],
    },
  ],
  orderType: 'NEW',
};

/** Spelled as KooGallery spells them. */
const SAMPLES = [
  'MOCKPERIODYEARNEW',
  'MOCKONETIMENEW',
  'MOCKONDEMAND',
  'MOCKONDEMANDPKG',
  'MOCKPERIODDAYTRIAL',
  'MOCKMONTYTRIALTOFORMAL',
  'MOCKMONTYUNSUBSCRIBE',
  'MOCKMONTYRENEW',
  'MOCKMONTYCHANGE',
];

describe('koo order get', () => {
  const start = emulators();
  const temporaryFolder = temporaryFolders();
  let server: LoopbackServer;
  const get = async (orderInfo: object, ...flags: string[]) => {
    server = await replying({ body: { orderInfo, resultCode: 'MKT.0000', resultMsg: 'Success' } });
    const env = {
      KOO_ACCESS_KEY: KEYS.accessKey,
      KOO_SECRET_KEY: KEYS.secretKey,
      KOO_SECURITY_TOKEN: KEYS.securityToken,
      TZ: 'Asia/Shanghai',
    };
    return runKoo(['order', 'get', ORDER.orderId, '--url', server.url, ...flags], {
      cwd: await temporaryFolder(),
      env,
    });
  };
  afterEach(() => server?.close());

  it('shows it, with times in UTC and here, without the buyer’s data', async () => {
    expect(await get(ORDER)).to.deep.equal({
      code: 0,
      stderr: '',
      stdout: `Order CS2207261447AUY4H
  type     NEW
  placed   2022-07-26 06:47:36 UTC (2022-07-26 14:47:36 local time)
  buyer    customerId c-1
  buyer    customerName ***
  buyer    email ***
  buyer    mobilePhone 
  buyer    userId u-1
  line CS2207261447AUY4H-000001
    charged  PERIOD, 1 year
    expires  2023-07-26 15:59:59 UTC (2023-07-26 23:59:59 local time)
    product  OFFI-1, spec sku-1
`,
    });
  });

  it('prints the order as it came with --json, the buyer only when asked', async () => {
    const masked = JSON.parse((await get(ORDER, '--json')).stdout) as { order: typeof ORDER };
    expect(validate(masked), JSON.stringify(validate.errors)).to.equal(true);
    expect(masked.order).to.deep.equal({
      ...ORDER,
      buyerInfo: { customerId: 'c-1', customerName: '***', email: '***', mobilePhone: '', userId: 'u-1' },
    });
    await server.close();
    const { stdout } = await get(ORDER, '--json', '--show-buyer', '--line', 'L-1');
    expect(JSON.parse(stdout)).to.deep.equal({ order: ORDER });
    expect(server.received[0]!.target).to.match(/\?orderId=CS2207261447AUY4H&orderLineId=L-1$/);
  });

  it('shows each of the nine sample orders, and the line that is asked for', async () => {
    const { credentials, url } = await start();
    const keys = { KOO_ACCESS_KEY: credentials.accessKey, KOO_SECRET_KEY: credentials.secretKey };
    const kinds: Record<string, string> = {};
    for (const id of SAMPLES) {
      const argv = [id, '--line', `${id}-000001`, '--format', 'csv', '--url', url];
      const { code, stdout } = await runCommand('order get', argv, { cwd: '/', env: keys });
      expect(code).to.equal(0);
      const cells = stdout.split('\r\n')[1]!.split(',');
      expect(cells[4]).to.equal(`${id}-000001`);
      kinds[id] = `${cells[1]} ${cells[5]}`;
    }

    expect(kinds).to.deep.equal({
      MOCKMONTYCHANGE: 'CHANGE PERIOD',
      MOCKMONTYRENEW: 'RENEW PERIOD',
      MOCKMONTYTRIALTOFORMAL: 'TRIAL_TO_FORMAL PERIOD',
      MOCKMONTYUNSUBSCRIBE: 'UNSUBSCRIBE PERIOD',
      MOCKONDEMAND: 'NEW ON_DEMAND',
      MOCKONDEMANDPKG: 'NEW ON_DEMAND_PKG',
      MOCKONETIMENEW: 'NEW ONE_TIME',
      MOCKPERIODDAYTRIAL: 'TRIAL PERIOD',
      MOCKPERIODYEARNEW: 'NEW PERIOD',
    });
  });

  it('masks what a buyer filled in, and what tells who somebody is wherever it comes', async () => {
    const order = {
      ...ORDER,
      contactPhone: '186',
      customerName: 'Someone',
      extendParams: [
        { key: 'domain', value: 'someone.example' },
        { key: 'none', value: '' },
      ],
      orderLine: [
        {
          ...ORDER.orderLine[0],
          productInfo: [
            { linearValue: 20, productId: 'OFFI-1', productName: 'Shop', userMail: 'a@b.example' },
          ],
        },
      ],
    };
    const { stdout } = await get(order);
    expect(stdout).to.include('  extra    domain ***\n  extra    none \n');
    expect(stdout).to.include('    product  OFFI-1, quantity 20\n');
    await server.close();
    const masked = JSON.parse((await get(order, '--json')).stdout) as { order: typeof order };
    expect(masked.order).to.deep.include({ contactPhone: '***', customerName: '***' });
    expect(masked.order.orderLine[0]!.productInfo).to.deep.equal([
      { linearValue: 20, productId: 'OFFI-1', productName: 'Shop', userMail: '***' },
    ]);
    await server.close();
    expect(JSON.parse((await get(order, '--json', '--show-buyer')).stdout)).to.deep.equal({ order });
  });

  it('reads times with milliseconds, which a sample has', async () => {
    expect((await get({ ...ORDER, createTime: '20221124023618256' })).stdout).to.include(
      '  placed   2022-11-24 02:36:18 UTC (2022-11-24 10:36:18 local time)\n',
    );
  });

  it('shows whatever comes, without breaking', async () => {
    const { code, stdout } = await get({ createTime: 'soon', orderId: 'X\u001B[31m', orderLine: 'none' });
    expect(code).to.equal(0);
    expect(stdout).to.equal('Order X [31m\n  type     not given\n  placed   soon\n');
  });

  it('tells what it does meanwhile also with --json, on standard error', async () => {
    const answer = { body: { orderInfo: ORDER, resultCode: 'MKT.0000', resultMsg: 'Success' } };
    server = await replying({ body: { error_code: 'APIGW.0308' }, status: 429 }, answer);
    const env = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_SECRET_KEY: KEYS.secretKey };
    const call = ['order', 'get', 'X', '--url', server.url, '--json'];
    const { code, stderr } = await runKoo(call, { cwd: await temporaryFolder(), env });
    expect(code).to.equal(0);
    expect(stderr).to.match(/^warning .* failed \(APIGW\.0308, HTTP 429\); trying again in 0\.\d s\.\n$/);
  });

  const CSV = `orderId,orderType,createTimeUtc,createTimeLocal,orderLineId,chargingMode,periodNumber,periodType,expireTimeUtc,expireTimeLocal,productId,skuCode,linearValue,customerId,customerName,userId,userName,mobilePhone,email\r
CS2207261447AUY4H,NEW,2022-07-26 06:47:36,2022-07-26 14:47:36,CS2207261447AUY4H-000001,PERIOD,1,year,2023-07-26 15:59:59,2023-07-26 23:59:59,OFFI-1,sku-1,,c-1,***,u-1,,,***
`;

  it('speaks Chinese', async () => {
    server = await replying({ body: { orderInfo: ORDER, resultCode: 'MKT.0000' } });
    const env = { KOO_ACCESS_KEY: KEYS.accessKey, KOO_SECRET_KEY: KEYS.secretKey };
    const argv = [ORDER.orderId, '--url', server.url, '--lang', 'zh'];
    const { stdout } = await runCommand('order get', argv, { cwd: await temporaryFolder(), env });
    expect(stdout).to.match(
      /^订单 CS2207261447AUY4H\n {2}类型 {6}NEW（新购）\n {2}下单时间 {2}2022-07-26 06:47:36 UTC（本地时间 /,
    );
    expect(stdout).to.include(
      '\n  订单行 CS2207261447AUY4H-000001\n    计费模式  PERIOD（包年包月），1 年\n',
    );
    expect(stdout).to.match(/\n {4}商品 {6}OFFI-1，规格 sku-1\n$/);
  });

  it('as CSV: a row for each product of each line', async () => {
    expect((await get(ORDER, '--format', 'csv')).stdout).to.equal(CSV);
  });

  it('as CSV that a spreadsheet does not run, quoted', async () => {
    const buyerInfo = { customerName: '=HYPERLINK("https://x.example","云")', email: '-1', userName: 'a,b' };
    const { stdout } = await get({ ...ORDER, buyerInfo }, '--format', 'csv', '--show-buyer');
    expect(stdout).to.include(`,"'=HYPERLINK(""https://x.example"",""云"")",,"a,b",,-1\n`);
  });

  it('as a table, without the columns that are empty', async () => {
    const order = {
      ...ORDER,
      buyerInfo: undefined,
      orderLine: [
        { chargingMode: '按需', orderLineId: 'L-1' },
        { chargingMode: 'ONE_TIME', orderLineId: 'L-2' },
      ],
    };
    expect((await get(order, '--format', 'table')).stdout).to
      .equal(`orderId            orderType  createTimeUtc        createTimeLocal      orderLineId  chargingMode
CS2207261447AUY4H  NEW        2022-07-26 06:47:36  2022-07-26 14:47:36  L-1          按需
CS2207261447AUY4H  NEW        2022-07-26 06:47:36  2022-07-26 14:47:36  L-2          ONE_TIME
`);
  });

  it('--format json is --json', async () => {
    const { stdout } = await get(ORDER, '--format', 'json');
    expect(JSON.parse(stdout)).to.have.nested.property('order.buyerInfo.customerName', '***');
  });
});
