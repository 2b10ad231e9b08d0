// @ts-check
/** Starts the server, and stops it without losing an answer. */
import { createApp } from './app.js';
import { readSettings } from './settings.js';

/** Milliseconds; then it ends all the same. What was not finished is resumed at the next start. */
const SHUTDOWN_LIMIT = 15_000;

let settings;
try {
  settings = readSettings();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const app = createApp(settings);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });

await app.listen({ host: settings.host, port: settings.port });
