// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Settings
 * @property {string} key 访问密钥 of the basic interfaces.
 * @property {string} host
 * @property {number} port 0 for a free one.
 * @property {string} database A file.
 * @property {string} appUrl Where buyers open the product.
 * @property {number} answerWithin Milliseconds that opening may take before the answer is 000004. KooGallery waits 20 seconds.
 * @property {() => Date} [now] For tests.
 * @property {boolean} [quiet] For tests.
 */

/**
 * From the environment, and from the file `.env`.
 *
 * @returns {Settings}
 * @throws {Error} where the key is missing
 */
export function readSettings() {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }

  const { APP_URL, DATABASE, HOST, KOO_CALLBACK_KEY, KOO_CALLBACK_KEY_FILE, PORT } = process.env;
  const key = KOO_CALLBACK_KEY_FILE ? readFileSync(KOO_CALLBACK_KEY_FILE, 'utf8') : KOO_CALLBACK_KEY;
  if (!key?.trim())
    throw new Error('KOO_CALLBACK_KEY is not set. Copy .env.example to .env, and fill it in.');
  return {
    answerWithin: 10_000,
    appUrl: APP_URL || 'https://noteboard.example.com',
    database: DATABASE || 'data/instances.db',
    host: HOST || '127.0.0.1',
    key: key.trim(),
    port: Number(PORT || 8080),
  };
}
