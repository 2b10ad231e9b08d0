import { expect } from 'chai';
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../support/run-command.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { listening, type LoopbackServer } from '../marketplace/support/loopback-server.js';

const KEYS = {
  KOO_ACCESS_KEY: 'AKEXAMPLEAKEXAMPLE01',
  KOO_INTEGRATION_KEY: 'integration-example-key',
  KOO_PROJECT_ID: '0123456789abcdef0123456789abcdef',
  KOO_SECRET_KEY: 'sk-example-secret-0123456789',
};

interface Interface {
  success: object;
  /** Of the answer, at whatever depth, with spaces between. */
  members: string;
  /** The member that holds the others, where there is one. */
  under?: string;
  /** The command that calls it, and what comes behind. */
  runs: ReadonlyArray<readonly [command: string, ...argv: string[]]>;
}

const REGION = ['--region', 'cn-north-4'];

const INTERFACES: readonly Interface[] = [
  {
    success: { resultCode: 'MKT.0000' },
    under: 'orderInfo',
    members:
      'orderInfo orderId orderType createTime orderLine orderLineId chargingMode expireTime periodType ' +
      'periodNumber productInfo productId skuCode linearValue buyerInfo mobilePhone email extendParams ' +
      'key value',
    runs: [
      ['order get', 'MOCKONDEMAND'],
      ['order get', 'MOCKONDEMAND', '--format', 'csv'],
    ],
  },
  {
    success: { error_code: 'MKT.0000' },
    under: 'data',
    members:
      'data asset_id version deployed_type region package_name checksum software_pkg_deployed_object ' +
      'image_deployed_object internal_path image_id',
    runs: [['asset deployed', 'asset-1']],
  },
  {
    success: { error_code: '92020000' },
    under: 'data',
    members:
      'data license_code_info license license_code status activate_time expire_time amount product_id ' +
      'order_id error_msg',
    runs: [
      ['licence heartbeat', 'PLTEST1'],
      ['licence activate', 'PLTEST1'],
    ],
  },
  {
    success: { error_code: 'CBC.0000' },
    members: 'error_msg request_id details',
    runs: [['upload string', 'text', '--event', 'e1']],
  },
  {
    success: {},
    members: 'stacks stack_name stack_id status create_time description page_info',
    under: 'stacks',
    runs: [['stack list', ...REGION]],
  },
  {
    success: {},
    members: 'variables name type default sensitive nullable description validations condition',
    under: 'variables',
    runs: [['template validate', '.', '--remote', ...REGION]],
  },
  {
    success: { execution_plan_id: 'p1', stack_id: 's1', status: 'AVAILABLE' },
    members:
      'execution_plan_items items action index resource_type resource_name resource_price charge_mode sale_price ' +
      'original_price period_type period_count supported unsupported_message currency',
    under: 'items',
    runs: [['template price', '.', '--yes', ...REGION]],
  },
  {
    success: { template_id: 't1' },
    members: 'versions version_id template_id page_info',
    under: 'versions',
    runs: [['template push', '.', '--name', 'demo', ...REGION]],
  },
];

const SCALARS = [null, true, 7, -1.5, '', 'x', '20220726064736', '{"status": 7}', '[]', '\u001B[31m'];

/** An object with some of these members, and anything in them: more of them, or what no page says. */
function odd({ members: names, under }: Interface): fc.Arbitrary<Record<string, unknown>> {
  const { members, value } = fc.letrec<{ members: Record<string, unknown>; value: unknown }>((tie) => ({
    members: fc.dictionary(fc.constantFrom(...names.split(' ')), tie('value'), { maxKeys: 6 }),
    value: fc.oneof(
      { depthSize: 'small', maxDepth: 5 },
      fc.constantFrom<unknown>(...SCALARS),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('members'),
      fc.array(tie('members'), { maxLength: 3 }),
    ),
  }));
  if (under === undefined) return members;
  const held = fc.oneof(members, fc.array(fc.oneof(members, value), { maxLength: 3 }));
  return fc.tuple(members, held).map(([more, inner]) => ({ ...more, [under]: inner }));
}

describe('a command whose call was answered with success, and with anything else', () => {
  const folder = temporaryFolders();
  let server: Omit<LoopbackServer, 'received'>;
  let answer: object = {};

  before(async () => {
    server = await listening((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  after(() => server.close());

  for (const odds of INTERFACES)
    for (const [command, ...argv] of odds.runs)
      it(`${command} ${argv.join(' ')}`, async () => {
        const cwd = await folder();
        await writeFile(
          path.join(cwd, 'main.tf'),
          'variable "size" {\n  type    = number\n  default = 1\n}\n',
        );
        await fc.assert(
          fc.asyncProperty(odd(odds), async (more) => {
            answer = { ...more, ...odds.success };
            const run = await runCommand(command, [...argv, '--url', server.url], {
              cwd,
              env: { ...KEYS, HOME: path.join(cwd, 'home') },
            });
            expect(run.code, `${JSON.stringify(answer)}\n${run.stderr}`).to.be.oneOf([0, 1, 3, 4]);
            expect(run.stdout + run.stderr)
              .to.not.include('\u001B[31m')
              .and.not.include('[object Object]');
          }),
          { numRuns: 50 / (command.startsWith('template') ? 5 : 1) },
        );
      });
});
