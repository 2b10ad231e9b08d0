// @ts-check
/**
 * What your product does for an instance: replace the bodies of these functions.
 *
 * Each may be called again with the same arguments: the process may end after one has done its work and before that is
 * recorded, and KooGallery then calls again. So each has to do nothing where all is done already. Calls about one instance
 * come one after another.
 *
 * What was bought, KooGallery does not send: ask it with the order's id (`koo order get`, or `queryOrder` of koogallery-cli).
 */

/** @typedef {import('./instances.js').Instance} Instance */

/** @param {Pick<import('./settings.js').Settings, 'appUrl'>} settings */
export function createProduct({ appUrl }) {
  return {
    /**
     * Creates the buyer's tenant. It may take minutes: KooGallery then gets 000004, and asks again.
     *
     * @param {Instance} instance
     */
    async open(instance) {},

    /**
     * It expires at another time: after a renewal, a cancelled one, or a trial that became a purchase.
     *
     * @param {Instance} instance
     * @param {{scene: string, expireTime: string, orderId: string, productId?: string}} change `expireTime` is UTC,
     *   `yyyyMMddHHmmss`, or with milliseconds behind it. After RENEWAL_CHANGE the spec or the quantity is another one, too.
     */
    async renew(instance, change) {},

    /**
     * @param {Instance} instance
     * @param {{orderId: string}} order
     */
    async upgrade(instance, order) {},

    /**
     * Locks users out, and keeps their data.
     *
     * @param {Instance} instance
     */
    async freeze(instance) {},

    /** @param {Instance} instance */
    async unfreeze(instance) {},

    /**
     * Deletes the tenant and its data.
     *
     * @param {Instance} instance
     */
    async release(instance) {},

    /**
     * Whether a renewal may change the spec or the quantity to this: what is used has to fit.
     *
     * @param {Instance} instance
     * @param {{productId: string, skuCode: string, linearValue?: number}} productInfo
     * @returns {Promise<boolean>}
     */
    async canChangeTo(instance, productInfo) {
      return true;
    },

    /**
     * What the buyer sees. Passwords are plain in SaaS 2.0; better let buyers set their own.
     *
     * @param {string} instanceId
     */
    appInfo(instanceId) {
      return {
        frontEndUrl: `${appUrl}/?instance=${instanceId}`,
        adminUrl: `${appUrl}/admin?instance=${instanceId}`,
        memo: '首次登录请使用订单中的邮箱。Sign in with the e-mail address of the order.',
      };
    },

    /**
     * What was used: required for on-demand and package products, to be left out for others.
     *
     * @param {string} instanceId
     * @returns {Array<{usageValue: number, statisticalTime: string, dashboardUrl?: string, relatedInstanceId?: string}>}
     *   `usageValue` has four decimals at most: the running total on demand, the amount used of a package, one entry for
     *   each of its items with `relatedInstanceId`. `statisticalTime` is UTC, `yyyyMMddHHmmssSSS`.
     */
    usageInfo(instanceId) {
      return [
        {
          usageValue: 0,
          statisticalTime: new Date().toISOString().replaceAll(/\D/g, ''),
          dashboardUrl: `${appUrl}/usage?instance=${instanceId}`,
        },
      ];
    },
  };
}

/** @typedef {ReturnType<typeof createProduct>} Product */
