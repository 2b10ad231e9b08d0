import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CallbackFailure,
  type CallbackHandler,
  createCallbackHandler,
  memoryNonces,
  type ProtocolId,
  toNodeListener,
} from '../../../src/callback/server/index.js';

export interface LibraryServerOptions {
  protocol: ProtocolId;
  accessKey: string;
  privateKey: KeyObject;
  /** Where licences are uploaded to. */
  marketplace: URL;
  /** Licence codes that were activated. */
  licences: readonly string[];
  /** What a handler of the library is wrapped in. */
  onProblem(problem: unknown): void;
}

/** What outlives the process: a database's. */
class Disk {
  readonly instances = new Map<string, string>();
  readonly released = new Set<string>();
}

/** A seller's server of every protocol with the library, on plain node:http. Its handlers are the least that is needed. */
export class LibraryServer {
  readonly #disk = new Disk();
  readonly #options: LibraryServerOptions;
  #handle: CallbackHandler;
  readonly #server: http.Server;

  private constructor(options: LibraryServerOptions) {
    this.#options = options;
    this.#handle = this.#handler();
    this.#server = http.createServer((request, response) => toNodeListener(this.#handle)(request, response));
  }

  static async start(options: LibraryServerOptions): Promise<LibraryServer> {
    const started = new LibraryServer(options);
    started.#server.listen(0, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/saasproduce`);
  }

  /** What is in memory is lost. */
  restart(): void {
    this.#server.closeAllConnections();
    this.#handle = this.#handler();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #handler(): CallbackHandler {
    const { accessKey, onProblem, privateKey, protocol } = this.#options;
    const shared = {
      keys: accessKey,
      nonces: memoryNonces(),
      onAnswer: ({ badMembers, error }: { badMembers?: unknown; error?: unknown }) => {
        if (badMembers ?? error) onProblem(badMembers ?? error);
      },
    };
    const appInfo = { frontEndUrl: 'https://app.example', password: '密码-1', userName: 'admin' };
    const onInstance = ({ instanceId }: { instanceId: string }) => this.#require(instanceId);
    const query = ({ instanceId: ids }: { instanceId: string }) => ({
      info: ids.split(',').map((instanceId) => {
        this.#require(instanceId);
        const usageInfo = [{ statisticalTime: '20260101000000000', usageValue: 1.5 }];
        return { appInfo, instanceId, usageInfo };
      }),
    });
    const release = ({ instanceId }: { instanceId: string }) => {
      if (!this.#disk.released.has(instanceId)) this.#require(instanceId);
      this.#disk.released.add(instanceId);
    };
    switch (protocol) {
      case 'saas-2.0': {
        return createCallbackHandler({
          ...shared,
          protocol: 'saas-2.0',
          handlers: {
            newInstance: ({ orderId, orderLineId }) => ({ instanceId: this.#open(orderId, orderLineId) }),
            queryInstance: query,
            refreshInstance: onInstance,
            updateInstanceStatus: onInstance,
            upgradeInstance: onInstance,
            changeInstanceCheck: onInstance,
            releaseInstance: release,
          },
        });
      }

      case 'saas-1.0': {
        return createCallbackHandler({
          ...shared,
          protocol: 'saas-1.0',
          handlers: {
            newInstance: ({ orderId, productId }) => ({
              appInfo,
              instanceId: this.#open(orderId, productId),
            }),
            queryInstance: query,
            refreshInstance: onInstance,
            expireInstance: onInstance,
            instanceStatus: onInstance,
            upgrade: onInstance,
            releaseInstance: release,
          },
        });
      }

      case 'licence': {
        return createCallbackHandler({
          ...shared,
          protocol: 'licence',
          handlers: {
            newInstance: ({ orderId, orderLineId }) => ({ instanceId: this.#open(orderId, orderLineId) }),
            refreshInstance: onInstance,
            updateInstanceStatus: onInstance,
            releaseInstance: release,
            getLicenseAsync: ({ eventId, instanceId }) => {
              this.#require(instanceId);
              // The same request has the same licence.
              const licence = createHash('sha256').update(`${instanceId} ${eventId}`).digest('hex');
              void this.#upload(eventId, licence);
              return { resultCode: '000004' };
            },
          },
        });
      }

      case 'licence-code': {
        const known = ({ license }: { license: string }) => {
          const { licences } = this.#options;
          if (!licences.includes(license) || this.#disk.released.has(license))
            throw new CallbackFailure('000003');
        };
        return createCallbackHandler({
          ...shared,
          protocol: 'licence-code',
          handlers: {
            refreshLicenseCode: known,
            updateLicenseCodeStatus: known,
            releaseLicenseCode: ({ license }) => {
              if (!this.#disk.released.has(license)) known({ license });
              this.#disk.released.add(license);
            },
          },
        });
      }

      case 'kit-1.0':
      case 'kit-2.0': {
        return createCallbackHandler({
          ...shared,
          privateKey,
          protocol,
          handlers: {
            tenantSync() {},
            applicationSync({ clientSecret }) {
              if (/[^\w-]/.test(clientSecret)) onProblem(clientSecret);
            },
            authSync() {},
            singleOrgSync() {},
            allOrgSync() {},
          },
        });
      }

      case 'general': {
        return createCallbackHandler({ ...shared, protocol: 'general', handlers: { orderNotify() {} } });
      }
    }
  }

  #open(...order: string[]): string {
    const key = order.join(' ');
    const instanceId = this.#disk.instances.get(key) ?? randomUUID();
    this.#disk.instances.set(key, instanceId);
    return instanceId;
  }

  #require(instanceId: string): void {
    const isThere = [...this.#disk.instances.values()].includes(instanceId);
    if (!isThere || this.#disk.released.has(instanceId)) throw new CallbackFailure('000003');
  }

  async #upload(eventId: string, characters: string): Promise<void> {
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- as stable as fetch
    const form = new FormData();
    const part = new Blob([JSON.stringify({ characters, type: 'CHARACTERS' })], { type: 'application/json' });
    form.set('isvUpdateFileReq', part);
    const path = `/api/mkp-openapi-public/global/v1/market-event/${eventId}/file`;
    await fetch(new URL(path, this.#options.marketplace), { body: form, method: 'POST' });
  }
}
