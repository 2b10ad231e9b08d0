import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { EnvironmentError } from '../errors/koo-error.js';
import { StateFolder } from '../platform/state-folder.js';
import { type EmulatorCredentials, ensureCredentials, type PersonKeys, personKeys } from './credentials.js';
import type { EmulatorContext } from './emulator-context.js';
import type { EmulatorOptions } from './emulator-options.js';
import { type Interface, openGateway } from './gateway/gateway.js';
import { OpenWork } from './open-work.js';
import { stateFile } from './request-log.js';
import { ReviewDesk } from './review/review-desk.js';
import { RecentExchanges } from './exchanges/recent-exchanges.js';
import { practicePage } from './practice/practice-page.js';
import { FaultPlan } from './faults/fault-plan.js';
import { consoleFaults } from './routes/console/console-faults.js';
import { consoleAssetVersions } from './routes/console/console-asset-versions.js';
import { consoleAssets } from './routes/console/console-assets.js';
import { consoleLicences } from './routes/console/console-licences.js';
import { consoleLinks } from './routes/console/console-links.js';
import { consoleObjects } from './routes/console/console-objects.js';
import { consoleOrders } from './routes/console/console-orders.js';
import { consoleProducts } from './routes/console/console-products.js';
import { consoleRequests } from './routes/console/console-requests.js';
import { consoleTemplates } from './routes/console/console-templates.js';
import { deployedObject } from './routes/market/deployed-object.js';
import { downloads } from './routes/downloads.js';
import { health } from './routes/health.js';
import { identity } from './routes/oauth/identity.js';
import { licenceActivate } from './routes/market/licence-activate.js';
import { licenceHeartbeat } from './routes/market/licence-heartbeat.js';
import { licenceUsage } from './routes/market/licence-usage.js';
import { marketEventUpload } from './routes/market/market-event-upload.js';
import { oauthLogin } from './routes/oauth/oauth-login.js';
import { oauthTokens } from './routes/oauth/oauth-tokens.js';
import { oauthUser } from './routes/oauth/oauth-user.js';
import { orderQuery } from './routes/market/order-query.js';
import { rfsPlans } from './routes/rfs/rfs-plans.js';
import { rfsStackContents } from './routes/rfs/rfs-stack-contents.js';
import { rfsStacks } from './routes/rfs/rfs-stacks.js';
import { rfsTemplateVariables } from './routes/rfs/rfs-template-variables.js';
import { rfsTemplateVersions } from './routes/rfs/rfs-template-versions.js';
import { rfsTemplates } from './routes/rfs/rfs-templates.js';
import { consoleStatements } from './routes/console/console-statements.js';
import { consoleUsage } from './routes/console/console-usage.js';
import { oldUsagePush, usagePush } from './routes/market/usage-push.js';
import { DeliveryDesk } from './orders/delivery-desk.js';
import { LiveFeed } from './page/live-feed.js';
import { pageInterface } from './page/page-interface.js';
import { liveState } from './page/page-state.js';
import { removeEndpoint, type RunningEmulator, writeEndpoint } from './running-emulator.js';
import { Database } from './state/database.js';
import { usedHashes } from './state/objects.js';
import { trimRequests } from './state/requests.js';
import { addOrigin, instanceId, projectId } from './state/settings.js';
import { ObjectStore } from './storage/object-store.js';
import { emulatorMessages } from './messages.js';
import { addChinese } from '../i18n/message.js';

export interface Emulator {
  /** `http://127.0.0.1:40961`. */
  url: string;
  credentials: EmulatorCredentials;
  /** What a person at the console signs with. */
  person: PersonKeys;
  projectId: string;
  region: string;
  dataFolder: string;
  /** Answers nothing more, ends what is open, and lets the folder go. */
  close(): Promise<void>;
}

const INTERFACES: ReadonlyArray<(context: EmulatorContext) => Interface> = [
  health,
  identity,
  pageInterface,
  practicePage,
  orderQuery,
  usagePush,
  oldUsagePush,
  licenceActivate,
  licenceHeartbeat,
  licenceUsage,
  oauthLogin,
  oauthTokens,
  oauthUser,
  marketEventUpload,
  deployedObject,
  downloads,
  rfsTemplateVariables,
  rfsTemplates,
  rfsTemplateVersions,
  rfsStacks,
  rfsStackContents,
  rfsPlans,
  consoleProducts,
  consoleLinks,
  consoleAssets,
  consoleAssetVersions,
  consoleTemplates,
  consoleObjects,
  consoleOrders,
  consoleUsage,
  consoleStatements,
  consoleLicences,
  consoleFaults,
  consoleRequests,
];

/** Not the name of a region of Huawei's. */
const REGION = 'local';

/** An emulator on a folder that is taken for it. */
export async function serve(options: EmulatorOptions & { host: string }): Promise<Emulator> {
  // What is wrong with an answer is shown on the page in both languages.
  addChinese((await import('../callback/stories/zh.js')).zh);
  const { dataFolder, gatewayBodyLimit, host, log = () => {}, now = () => new Date(), port = 0 } = options;
  const faults = new FaultPlan(options.faults, options.faultSeed);
  const credentials = await ensureCredentials(dataFolder);
  const database = new Database(stateFile(dataFolder));
  let app: FastifyInstance | undefined;
  try {
    const store = await ObjectStore.open(StateFolder.at(dataFolder).folder('objects'));
    await store.sweep(usedHashes(database));
    trimRequests(database);
    const work = new OpenWork();
    const review = new ReviewDesk({ database, log, mode: options.review, store, work });
    const byHand = options.console === 'by-hand';
    const exchanges = new RecentExchanges();
    const desk = new DeliveryDesk({ database, exchanges, log, server: options.callback });
    const person = await personKeys(dataFolder, byHand);
    const context: EmulatorContext = {
      byHand,
      credentials,
      database,
      dataFolder,
      desk,
      exchanges,
      faults,
      feed: new LiveFeed(() => liveState(context)),
      gatewayBodyLimit,
      instanceId: instanceId(database),
      log,
      now: () => new Date(now().getTime() + faults.clockOffset),
      origin: '',
      ownNow: now,
      person,
      products: options.products ?? [],
      projectId: projectId(database),
      region: REGION,
      review,
      startedAt: new Date().toISOString(),
      stackDuration: (options.stackSeconds ?? 0) * 1000,
      store,
      work,
    };
    database.onWrite = () => context.feed.touch();
    app = await openGateway(
      context,
      INTERFACES.map((make) => make(context)),
    );
    context.origin = await listen(app, host, port);
    addOrigin(database, context.origin);
    await writeEndpoint(dataFolder, endpoint(context));
    desk.start();
    return emulator(app, context, dataFolder);
  } catch (error) {
    await app?.close();
    database.close();
    throw error;
  }
}

function endpoint({ instanceId, origin, projectId, region, startedAt }: EmulatorContext): RunningEmulator {
  return {
    instanceId,
    pid: process.pid,
    projectId,
    region,
    startedAt,
    url: origin,
  };
}

function emulator(app: FastifyInstance, context: EmulatorContext, dataFolder: string): Emulator {
  const { credentials, database, desk, feed, origin, person, projectId, region, review, work } = context;
  return {
    credentials,
    dataFolder,
    person,
    projectId,
    region,
    url: origin,
    async close() {
      await removeEndpoint(dataFolder);
      review.close();
      feed.close();
      await desk.close();
      await app.close();
      await work.settled();
      database.close();
    },
  };
}

/** @throws EnvironmentError `PORT_IN_USE` */
async function listen(app: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const message = code === 'EACCES' ? emulatorMessages.portNotAllowed : emulatorMessages.portInUse;
    throw new EnvironmentError('PORT_IN_USE', message({ port }), {
      cause: error,
      hints: [emulatorMessages.otherPort()],
    });
  }

  // Not the name `localhost`: it may lead to another address, and to another program there.
  const { address, family, port: taken } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`;
}
