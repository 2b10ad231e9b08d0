import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Fault, type Received, refuse, refusesRepeated, type Reply } from './fault.js';
import { decrypted, encrypted, verifyQuery, verifyToken } from './signatures.js';

/** What a server has stored. */
export interface Stored {
  /** Ids by order lines. */
  instances: Map<string, string>;
  released: Set<string>;
  done: Set<string>;
  licences: Map<string, string>;
  nonces: Set<string>;
}

export function emptyStore(): Stored {
  return {
    done: new Set(),
    instances: new Map(),
    licences: new Map(),
    nonces: new Set(),
    released: new Set(),
  };
}

export interface SellerOptions {
  fault?: Fault;
  /** Instances are opened in the background, and are ready when they are asked for so often. */
  readyAfter?: number;
  /** What the instances are metered by. */
  isMetered?: boolean;
  /** Where licences are uploaded to. */
  marketplace?: URL;
}

const MEMBERS = new Set(
  (
    'activity orderId orderLineId businessId testFlag instanceId scene productId expireTime status productInfo ' +
    'customerId customerName userId userName mobilePhone email skuCode trialFlag chargingMode amount diskSize bandWidth ' +
    'saasExtendParams periodType periodNumber orderAmount provisionType trialToFormal instanceStatus authToken timeStamp ' +
    'effectiveTime eventId deviceFingerprint license'
  ).split(' '),
);

type Members = Record<string, unknown>;
type Handler = (members: Members, request: Received) => Promise<Reply> | Reply;

/** A server of instances: SaaS 2.0, SaaS 1.0, and licences opened online. */
export class InstanceSeller {
  readonly #locked = new Set<string>();
  readonly #queries = new Map<string, number>();
  readonly #is1: boolean;
  /** Whether the table of newInstance has the address as optional. */
  readonly #isNamed: boolean;
  /** Whether KooGallery asks by the same call again. */
  readonly #isOpenedAgain: boolean;
  readonly #store: Stored;
  readonly #options: SellerOptions;
  readonly #handlers: Readonly<Record<string, Handler>>;

  constructor(protocol: 'licence' | 'saas-1.0' | 'saas-2.0', store: Stored, options: SellerOptions) {
    this.#is1 = protocol === 'saas-1.0';
    this.#isNamed = protocol === 'saas-2.0';
    this.#isOpenedAgain = protocol !== 'saas-2.0';
    this.#store = store;
    this.#options = options;
    const change: Handler = (members) => this.#change(members);
    const opening: Record<string, Handler> = {
      newInstance: async (members, request) => this.#open(members, request),
      refreshInstance: change,
      releaseInstance: (members) => this.#release(members),
    };
    this.#handlers = {
      'saas-2.0': {
        ...opening,
        queryInstance: (members: Members) => this.#query(members),
        updateInstanceStatus: change,
        changeInstanceCheck: change,
        ...(options.fault !== 'no-upgrade' && { upgradeInstance: change }),
      },
      'saas-1.0': {
        ...opening,
        queryInstance: (members: Members) => this.#query(members),
        expireInstance: change,
        upgrade: change,
        instanceStatus: change,
      },
      licence: {
        ...opening,
        updateInstanceStatus: change,
        getLicenseAsync: (members: Members) => this.#licence(members),
      },
    }[protocol];
  }

  async reply(request: Received): Promise<Reply> {
    const { fault } = this.#options;
    const { query, text } = request;
    const members: Members = this.#is1 ? Object.fromEntries(query) : (JSON.parse(text) as Members);
    if (this.#is1) verifyToken(query.get('authToken') ?? '', members, fault);
    else verifyQuery(request, this.#store.nonces, fault);
    if (fault === 'refuses-unknown-members' && Object.keys(members).some((name) => !MEMBERS.has(name)))
      refuse('000002');
    if (fault === 'knows-no-zero-flag' && members.testFlag === '0') refuse('000002');
    const handler = this.#handlers[String(members.activity)];
    if (handler) return handler(members, request);
    return fault === 'unknown-activity-accepted' ? { resultCode: '000000' } : refuse('000002');
  }

  async #open(members: Members, request: Received): Promise<Reply> {
    const { fault, readyAfter = 0 } = this.#options;
    const { mobilePhone, orderId, orderLineId, productId, testFlag } = members as Record<string, string>;
    const line = this.#is1 ? productId : orderLineId;
    if ((!orderId || !line) && fault !== 'orders-without-id') refuse('000002');
    if (fault === 'short-columns' && orderId!.length > 32) refuse('000005');
    if (mobilePhone !== undefined && !/^\d+$/.test(decrypted(mobilePhone))) refuse('000101');
    const key = `${orderId} ${line}`;
    const id = await this.#instanceOf(key, request);
    const isSilent = fault === 'no-instance-id' || (fault === 'debug-without-instance' && testFlag === '1');
    const isOpening =
      fault === 'never-ready' || (readyAfter > 0 && !(this.#isOpenedAgain && this.#isReady(id)));
    return {
      resultCode: isOpening ? '000004' : '000000',
      ...(!isSilent && { instanceId: id }),
      ...(this.#is1 && { encryptType: '1', ...(!isOpening && { appInfo: this.#appInfo() }) }),
      ...(this.#isNamed && !isOpening && fault !== 'no-front-end' && { appInfo: this.#appInfo() }),
    };
  }

  async #instanceOf(key: string, request: Received): Promise<string> {
    const { fault } = this.#options;
    const { instances } = this.#store;
    if (this.#locked.has(key)) refuse('000005');
    if (fault === 'locked-after-lost-answer') {
      this.#locked.add(key);
      await setTimeout(30);
      if (request.isGone()) refuse('000005');
      this.#locked.delete(key);
    }

    let id = fault === 'no-idempotency' ? undefined : instances.get(key);
    if (fault === 'race') await setTimeout(20);
    if (id === undefined) {
      id =
        fault === 'long-instance-id'
          ? randomUUID().repeat(2)
          : createHash('md5').update(randomUUID()).digest('hex');
      instances.set(key, id);
      if (fault === 'no-idempotency') instances.set(id, id);
    }

    return id;
  }

  #isReady(id: string): boolean {
    const asked = (this.#queries.get(id) ?? 0) + 1;
    this.#queries.set(id, asked);
    return asked >= (this.#options.readyAfter ?? 0);
  }

  #appInfo(): Reply {
    const { fault } = this.#options;
    const secret = (value: string): string =>
      this.#is1 && fault !== 'plain-password' ? encrypted(value) : value;
    return {
      ...((this.#isNamed || fault !== 'no-front-end') && { frontEndUrl: 'https://app.example' }),
      userName: encryptedIf(this.#is1, 'admin'),
      password: secret('Example#2026'),
      memo: '请联系客服',
    };
  }

  #usage(): Reply {
    const { fault } = this.#options;
    return {
      ...(fault !== 'unrelated-usage' && { relatedInstanceId: 'sms' }),
      statisticalTime: '20261101000000000',
      usageValue: fault === 'many-decimals' ? 1.234_56 : 1.5,
    };
  }

  #query({ instanceId }: Members): Reply {
    const { fault, isMetered = false } = this.#options;
    const ids = String(instanceId).split(',');
    if (ids.length > (fault === 'few-ids' ? 50 : 100) && fault !== 'unlimited-ids') refuse('000002');
    for (const id of new Set(ids)) {
      if (!this.#has(id) && fault !== 'unknown-instance-accepted') refuse('000003');
      if (fault === 'never-ready' || !this.#isReady(id)) refuse('000004');
    }

    return {
      ...(this.#is1 && { encryptType: '1' }),
      info: [...new Set(ids)].map((id) => ({
        appInfo: this.#appInfo(),
        instanceId: fault === 'other-info' ? 'x' : id,
        ...(isMetered && fault !== 'no-usage' && { usageInfo: [this.#usage()] }),
      })),
      resultCode: '000000',
    };
  }

  #change({
    instanceId,
    businessId: _businessId,
    timeStamp: _time,
    authToken: _token,
    ...members
  }: Members): Reply {
    const { fault } = this.#options;
    const { done } = this.#store;
    if (!this.#has(String(instanceId)) && fault !== 'unknown-instance-accepted') refuse('000003');
    if (!instanceId) refuse('000002');
    if (fault === 'few-digits' && !/^\d{14}$/.test(String(members.expireTime ?? '20991231000000')))
      refuse('000002');
    const isKnown =
      [undefined, 'TRIAL_TO_FORMAL', 'RENEWAL', 'UNSUBSCRIBE_RENEWAL_PERIOD', 'RENEWAL_CHANGE'].includes(
        members.scene as string | undefined,
      ) && [undefined, 'FREEZE', 'UNFREEZE'].includes(members.status as string | undefined);
    if (!isKnown && fault !== 'unknown-value-accepted') refuse('000002');
    const call = JSON.stringify([instanceId, members]);
    if (refusesRepeated(fault, members.testFlag) && done.has(call)) refuse('000005');
    done.add(call);
    return { resultCode: '000000' };
  }

  #release({ instanceId, testFlag }: Members): Reply {
    const { fault } = this.#options;
    const { released } = this.#store;
    const id = String(instanceId);
    if (!this.#has(id) && !released.has(id)) refuse('000003');
    if (refusesRepeated(fault, testFlag) && released.has(id)) refuse('000005');
    released.add(id);
    return { resultCode: '000000' };
  }

  #has(id: string): boolean {
    const { instances, released } = this.#store;
    return (
      [...instances.values()].includes(id) &&
      (!released.has(id) || this.#options.fault === 'forgets-released')
    );
  }

  #licence({ eventId, instanceId }: Members): Reply {
    const { fault, marketplace } = this.#options;
    const { licences } = this.#store;
    if (!this.#has(String(instanceId)) && fault !== 'unknown-instance-accepted') refuse('000003');
    const key = `${String(instanceId)} ${String(eventId)}`;
    const licence = (fault === 'other-licence' ? undefined : licences.get(key)) ?? randomUUID();
    licences.set(key, licence);
    if (marketplace && fault !== 'no-licence') void upload(marketplace, String(eventId), licence);
    return { resultCode: '000004' };
  }
}

function encryptedIf(isEncrypted: boolean, value: string): string {
  return isEncrypted ? encrypted(value) : value;
}

async function upload(marketplace: URL, eventId: string, characters: string): Promise<void> {
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- as stable as fetch
  const form = new FormData();
  const part = new Blob([JSON.stringify({ characters, type: 'CHARACTERS' })], { type: 'application/json' });
  form.set('isvUpdateFileReq', part);
  const path = `/api/mkp-openapi-public/global/v1/market-event/${eventId}/file`;
  await fetch(new URL(path, marketplace), { body: form, method: 'POST' });
}
