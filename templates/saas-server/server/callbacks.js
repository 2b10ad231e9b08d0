// @ts-check
import { CallbackFailure } from 'koogallery-cli/callback';
import { createHash, randomUUID } from 'node:crypto';

/** @typedef {import('./instances.js').Instance} Instance */

/**
 * What KooGallery asks for, by activity. Each may come several times, also at the same time: it repeats a call whose answer
 * it did not get. A call that fails throws CallbackFailure; anything else that is thrown is answered with 000005 and logged.
 *
 * @param {object} parts
 * @param {import('./instances.js').Instances} parts.instances
 * @param {import('./openings.js').Openings} parts.openings
 * @param {import('./product.js').Product} parts.product
 * @returns {import('koogallery-cli/callback').CallbackFunctions<'saas-2.0'>}
 */
export function callbacks({ instances, openings, product }) {
  const inTurn = turns();

  /** @param {string} instanceId */
  const found = (instanceId) => {
    const instance = instances.find(instanceId);
    if (!instance) throw new CallbackFailure('000003');
    return instance;
  };

  /**
   * The pages contradict each other about `appInfo` here, so it is there.
   *
   * @param {string} instanceId
   */
  const opened = (instanceId) => ({ instanceId, appInfo: product.appInfo(instanceId) });

  /** @param {string} instanceId */
  const infoOf = (instanceId) => ({
    instanceId,
    appInfo: product.appInfo(instanceId),
    usageInfo: product.usageInfo(instanceId),
  });

  /**
   * Does a call once, by what makes it the same call, and answers the same when it is repeated. A renewal that comes again,
   * late, must not undo a later one.
   *
   * @param {string} instanceId
   * @param {string[]} call
   * @param {(instance: Instance) => Promise<{expireTime?: string, productId?: string}>} act
   */
  const doOnce = (instanceId, call, act) =>
    inTurn(instanceId, async () => {
      const instance = found(instanceId);
      const name = JSON.stringify([...call, instanceId]);
      const before = instances.answerTo(name);
      if (before) return before;
      const answer = { resultCode: /** @type {const} */ ('000000') };
      instances.change(instanceId, await act(instance), { answer, call: name });
      return answer;
    });

  return {
    async newInstance({ orderId, orderLineId }, { isDebugging }) {
      if (isDebugging) return opened(sampleId(orderId, orderLineId));
      const instance = instances.ofOrder({ instanceId: randomUUID(), orderId, orderLineId });
      const { instanceId } = instance;
      if (await openings.open(instance)) return opened(instanceId);
      return { resultCode: '000004', instanceId };
    },

    queryInstance({ instanceId: list }, { isDebugging }) {
      const ids = [...new Set(list.split(','))];
      if (isDebugging) return { info: ids.map((id) => infoOf(id)) };
      const known = ids.map((id) => instances.find(id)).filter((instance) => instance !== undefined);
      if (known.length === 0) throw new CallbackFailure('000003');
      const ready = known.filter(({ status }) => status !== 'opening');
      if (ready.length === 0) throw new CallbackFailure('000004');
      return { info: ready.map(({ instanceId }) => infoOf(instanceId)) };
    },

    async refreshInstance(
      { expireTime, instanceId, orderId, orderLineId, productId, scene },
      { isDebugging },
    ) {
      if (isDebugging) return;
      return doOnce(instanceId, ['refreshInstance', scene, orderId, orderLineId], async (instance) => {
        await product.renew(instance, { expireTime, orderId, productId, scene });
        return { expireTime, productId };
      });
    },

    // Not done once: a freeze may come again after an unfreeze, and has to freeze again then.
    async updateInstanceStatus({ instanceId, status }, { isDebugging }) {
      if (isDebugging) return;
      await inTurn(instanceId, async () => {
        const instance = found(instanceId);
        await (status === 'FREEZE' ? product.freeze(instance) : product.unfreeze(instance));
        if (instance.status === 'opening') return;
        instances.setStatus(instanceId, status === 'FREEZE' ? 'frozen' : 'active');
      });
    },

    async upgradeInstance({ instanceId, orderId, orderLineId }, { isDebugging }) {
      if (isDebugging) return;
      return doOnce(instanceId, ['upgradeInstance', orderId, orderLineId], async (instance) => {
        await product.upgrade(instance, { orderId });
        return {};
      });
    },

    async changeInstanceCheck({ instanceId, productInfo }, { isDebugging }) {
      if (isDebugging) return;
      if (await product.canChangeTo(found(instanceId), productInfo)) return;
      // The pages name no code for it.
      throw new CallbackFailure('000005', 'what is used does not fit the new specification');
    },

    async releaseInstance({ instanceId }, { isDebugging }) {
      if (isDebugging) return;
      await inTurn(instanceId, async () => {
        const instance = instances.findReleased(instanceId);
        if (!instance) throw new CallbackFailure('000003');
        // One that was released before is a success.
        if (instance.status === 'released') return;
        await product.release(instance);
        instances.setStatus(instanceId, 'released');
      });
    },
  };
}

/**
 * The id of an instance that the debugging page asks for. It calls twice a day with the same values, so nothing is stored.
 *
 * @param {string} orderId
 * @param {string} orderLineId
 */
function sampleId(orderId, orderLineId) {
  const hash = createHash('sha256').update(`${orderId} ${orderLineId}`).digest('hex');
  return `debug-${hash.slice(0, 32)}`;
}

/** Runs what is about the same instance one after another. */
function turns() {
  /** @type {Map<string, Promise<unknown>>} The last of each. */
  const last = new Map();
  /**
   * @template T
   * @param {string} instanceId
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  return async (instanceId, act) => {
    const before = last.get(instanceId);
    const turn = (async () => {
      await before?.catch(() => {});
      return act();
    })();
    last.set(instanceId, turn);
    try {
      return await turn;
    } finally {
      if (last.get(instanceId) === turn) last.delete(instanceId);
    }
  };
}
