// @ts-check
import { fastify, LogController } from 'fastify';
import { createCallbackHandler, sqlNonces, toFastifyPlugin } from 'koogallery-cli/callback';
import { callbacks } from './callbacks.js';
import { Instances } from './instances.js';
import { Openings } from './openings.js';
import { createProduct } from './product.js';

/**
 * The web server: KooGallery's calls at `/saasproduce`, and `/health`.
 *
 * @param {import('./settings.js').Settings} settings
 */
export function createApp(settings) {
  // Requests are not logged by fastify: their addresses contain signatures.
  const app = fastify({
    logController: new LogController({ disableRequestLogging: true }),
    logger: !settings.quiet,
  });
  const instances = new Instances(settings.database);
  const product = createProduct(settings);
  const openings = new Openings({ answerWithin: settings.answerWithin, instances, log: app.log, product });

  const handle = createCallbackHandler({
    handlers: callbacks({ instances, openings, product }),
    keys: settings.key,
    nonces: sqlNonces((sql, parameters) => instances.run(sql, parameters)),
    now: settings.now,
    protocol: 'saas-2.0',
    onAnswer({ error, ...call }) {
      if (error) app.log.error({ ...call, err: error }, 'callback failed');
      else app.log.info(call, 'callback');
    },
  });
  app.register(toFastifyPlugin(handle), { prefix: '/saasproduce' });
  app.get('/health', () => {
    instances.check();
    return { status: 'ok' };
  });

  // What was being opened when the process ended.
  app.addHook('onReady', async () => openings.resume());
  app.addHook('onClose', async () => {
    openings.stop();
    instances.close();
  });
  return app;
}
