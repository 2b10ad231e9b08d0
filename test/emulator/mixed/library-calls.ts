import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { get } from 'node:http';
import * as koo from '../../../src/index.js';
import { ConsoleClient } from '../../../src/publish/targets/local/console-client.js';
import type { DistantEmulator } from './emulator-process.js';

/** What calls are made with. */
export interface World {
  transport: koo.Transport;
  oauth: koo.Transport<koo.OAuthClient>;
  rfs: koo.RfsClient;
  console: ConsoleClient;
  outbox: koo.Outbox;
  emulator: DistantEmulator;
  /** A file to upload, and a small package that passes the review. */
  file: string;
  packageFile: string;
  /** A whole number below this one. */
  below(limit: number): number;
}

export type LibraryCall = (world: World) => Promise<unknown>;

const HOUR = 60 * 60 * 1000;
const TEMPLATE =
  'variable "size" {\n  type = number\n  default = 1\n}\nresource "huaweicloud_vpc" "main" {\n  name = "v"\n  cidr = "10.0.0.0/16"\n}\noutput "id" {\n  value = huaweicloud_vpc.main.id\n}\n';

/** Few names, so that calls meet each other and the state does not grow. */
const name = ({ below }: World, what: string): string => `${what}-${below(12)}`;
const stack = (world: World) => ({ stack_name: name(world, 'stack') });
const plan = (world: World) => ({ ...stack(world), execution_plan_name: name(world, 'plan') });
const template = (world: World) => ({ template_name: name(world, 'template') });
const version = (world: World) => ({ ...template(world), version_id: `V${1 + world.below(4)}` });

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function usageRecord({ below }: World): koo.UsageRecord {
  const end = Math.floor(Date.now() / HOUR - below(200)) * HOUR;
  const time = (moment: number): string => new Date(moment).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const instanceId = below(20) === 0 ? 'EMU-UNKNOWN-1' : `instance-${below(200)}`;
  return {
    beginTime: time(end - HOUR),
    endTime: time(end),
    instanceId,
    meteringSn: `${instanceId}-${end}`,
    productId: 'OFFI1',
    recordTime: time(end),
    usageValue: `${1 + below(1000)}.25`,
  };
}

const licence = (world: World): string =>
  ['PLTEST', 'PLEXPIRED', 'PLUNRECEIVED', 'PLRELEASED', 'PLNOSUCH'][world.below(5)]! + world.below(30);

/** A code, as the browser of somebody who logs in brings it. */
function authorizationCode({ emulator }: World): Promise<string> {
  const query = new URLSearchParams({
    client_id: emulator.credentials.clientId,
    redirect_uri: 'http://127.0.0.1:8400/callback',
    response_type: 'code',
    scope: 'get_user_info',
    state: 's',
  });
  return new Promise((resolve) => {
    const request = get(
      `${emulator.url}/api/v1/oauth2/authorize?${query}`,
      { agent: false, timeout: 500 },
      (answer) => {
        answer.resume().on('error', () => {});
        resolve(new URL(answer.headers.location ?? 'http://x').searchParams.get('code') ?? 'no-code');
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve('no-code'));
  });
}

/** An asset version that is drafted, uploaded, submitted and reviewed, as far as faults let it. */
async function assetRound(world: World): Promise<void> {
  const { console: seller, transport } = world;
  const drafted = await seller.draftAsset({
    deployed_type: 'software_package',
    name: name(world, 'asset'),
    version: `V${world.below(3)}`,
  });
  await koo.uploadFile(transport, { eventId: drafted.event_id, file: world.packageFile });
  const registered = await registerTemplate(world);
  await seller.attachTemplate(drafted.asset_id, drafted.version, {
    template_id: registered.template_id,
    template_version: 'V1',
  });
  await seller.submit(drafted.asset_id, drafted.version);
  await seller.review(drafted.asset_id, drafted.version);
}

async function registerTemplate(world: World) {
  // Any bytes that are a zip do; the package is one.
  const bytes = await readFile(world.packageFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const laid = await world.console.putObject(`${name(world, 'object')}.zip`, bytes, sha256);
  return world.console.registerTemplate({
    introduction: 'x',
    name: name(world, 'registered'),
    sha256,
    template_uri: laid.uri,
  });
}

/** Every interface that koo has. */
export const LIBRARY_CALLS: Readonly<Record<string, LibraryCall>> = {
  queryOrder: ({ below, transport }) =>
    koo.queryOrder(transport, { orderId: ['MOCKONDEMAND', 'MOCKPERIODYEARNEW', 'CS1'][below(3)]! }),
  queryDeployedAsset: (world) =>
    koo.queryDeployedAsset(world.transport, {
      all: true,
      assetId: name(world, 'asset'),
      type: 'software_package',
    }),
  sendUsageNew: (world) =>
    koo.sendUsage(
      world.transport,
      Array.from({ length: 1 + world.below(50) }, () => usageRecord(world)),
      'new',
    ),
  sendUsageOld: (world) => koo.sendUsage(world.transport, [usageRecord(world)], 'old'),
  addUsage: (world) => world.outbox.transaction((writer) => writer.add([usageRecord(world)])),
  pushUsage: (world) => koo.pushUsage(world.transport, world.outbox, { interface: 'new' }),
  usageSummary: ({ outbox }) => outbox.summary(),
  activateLicence: (world) => koo.activateLicence(world.transport, licence(world)),
  queryLicence: (world) => koo.queryLicence(world.transport, { license: licence(world) }),
  reportLicenceUse: (world) =>
    koo.reportLicenceUse(world.transport, [{ id: `client-${world.below(9)}`, license: licence(world) }]),
  uploadCharacters: (world) =>
    koo.uploadCharacters(world.transport, {
      characters: 'x'.repeat(1 + world.below(900)),
      eventId: `event-${world.below(9)}`,
    }),
  uploadFile: (world) =>
    koo.uploadFile(world.transport, { eventId: `event-${world.below(9)}`, file: world.file }),
  exchangeCode: async (world) =>
    koo.exchangeCode(world.oauth, {
      code: await authorizationCode(world),
      redirectUri: 'http://127.0.0.1:8400/callback',
    }),
  loginAndRefresh: async (world) => {
    const tokens = await koo.exchangeCode(world.oauth, {
      code: await authorizationCode(world),
      redirectUri: 'http://127.0.0.1:8400/callback',
    });
    await koo.getUserInfo(world.oauth, tokens.access_token);
    await koo.refreshTokens(world.oauth, tokens.refresh_token ?? 'none');
  },
  refreshTokens: ({ oauth }) => koo.refreshTokens(oauth, 'no-such-token'),
  getUserInfo: ({ oauth }) => koo.getUserInfo(oauth, 'no-such-token'),

  parseTemplateVariables: ({ rfs }) => koo.parseTemplateVariables(rfs, { template_body: TEMPLATE }),
  createTemplate: (world) => koo.ensureTemplate(world.rfs, { ...template(world), template_body: TEMPLATE }),
  createTemplateVersion: (world) =>
    koo.createTemplateVersion(world.rfs, template(world), { template_body: TEMPLATE }),
  listTemplates: ({ rfs }) => all(koo.listTemplates(rfs)),
  listTemplateVersions: (world) => all(koo.listTemplateVersions(world.rfs, template(world))),
  showTemplateMetadata: (world) => koo.showTemplateMetadata(world.rfs, template(world)),
  showTemplateVersionMetadata: (world) => koo.showTemplateVersionMetadata(world.rfs, version(world)),
  showTemplateVersionContent: (world) => koo.showTemplateVersionContent(world.rfs, version(world)),
  describeTemplate: (world) => koo.describeTemplate(world.rfs, template(world), 'described'),
  deleteTemplateVersion: (world) => koo.deleteTemplateVersion(world.rfs, version(world)),
  deleteTemplate: (world) => koo.deleteTemplate(world.rfs, template(world)),

  createStack: (world) => koo.ensureStack(world.rfs, stack(world)),
  deployStack: (world) => koo.deployStack(world.rfs, stack(world), { template_body: TEMPLATE }),
  continueDeployment: (world) => koo.continueDeployment(world.rfs, stack(world)),
  updateStack: (world) => koo.updateStack(world.rfs, stack(world), { description: 'updated' }),
  listStacks: ({ rfs }) => all(koo.listStacks(rfs)),
  showStackMetadata: (world) => koo.showStackMetadata(world.rfs, stack(world)),
  listStackEvents: (world) => all(koo.listStackEvents(world.rfs, stack(world))),
  listStackOutputs: (world) => all(koo.listStackOutputs(world.rfs, stack(world))),
  listStackResources: (world) => all(koo.listStackResources(world.rfs, stack(world))),
  showStackTemplate: (world) => koo.showStackTemplate(world.rfs, stack(world)),
  deleteStack: (world) => koo.deleteStack(world.rfs, stack(world)),
  createExecutionPlan: (world) => {
    const { execution_plan_name, stack_name } = plan(world);
    return koo.createExecutionPlan(
      world.rfs,
      { stack_name },
      { execution_plan_name, template_body: TEMPLATE },
    );
  },
  listExecutionPlans: (world) => all(koo.listExecutionPlans(world.rfs, stack(world))),
  showPlanMetadata: (world) => koo.showPlanMetadata(world.rfs, plan(world)),
  listPlanItems: (world) => koo.listPlanItems(world.rfs, plan(world)),
  estimatePlanPrice: (world) => koo.estimatePlanPrice(world.rfs, plan(world)),
  applyExecutionPlan: (world) => koo.applyExecutionPlan(world.rfs, plan(world)),
  deleteExecutionPlan: (world) => koo.deleteExecutionPlan(world.rfs, plan(world)),

  assetRound,
  registerTemplate,
  assets: (world) => world.console.assets(name(world, 'asset')),
  product: (world) => world.console.product(name(world, 'product')),
  listProduct: (world) =>
    world.console.listProduct(name(world, 'product'), {
      access: 'license',
      name: 'Demo',
      specs: [{ name: 'Team', sku_code: 's1' }],
    }),
  linkSpec: (world) =>
    world.console.linkSpec(name(world, 'product'), 's1', { template_id: 'none', template_version: 'V1' }),
  unlinkSpec: (world) => world.console.unlinkSpec(name(world, 'product'), 's1'),
  templates: (world) => world.console.templates(name(world, 'registered')),
  deleteAsset: async (world) => {
    for (const { asset_id: id } of await world.console.assets(name(world, 'asset')))
      await world.console.deleteAsset(id);
  },
};
