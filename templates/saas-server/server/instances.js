// @ts-check
import Database from 'libsql';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Instance
 * @property {string} instanceId
 * @property {string} orderId Of the purchase.
 * @property {string} orderLineId
 * @property {'active' | 'frozen' | 'opening' | 'released'} status
 * @property {string | null} expireTime UTC, `yyyyMMddHHmmss`, or with milliseconds behind it.
 * @property {string | null} productId After a renewal that changed it.
 */

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS instances (
    instanceId TEXT PRIMARY KEY,
    orderId TEXT NOT NULL,
    orderLineId TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('opening', 'active', 'frozen', 'released')),
    expireTime TEXT,
    productId TEXT,
    createdAt TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- One instance for each order line, however often and at how many places it is asked for.
    UNIQUE (orderId, orderLineId)
  );
  CREATE INDEX IF NOT EXISTS unfinished ON instances (status) WHERE status = 'opening';
  -- Calls that were done: they are answered again, and not done again.
  CREATE TABLE IF NOT EXISTS answers (
    call TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    answeredAt TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
  );
`;

/** The instances, in a file of SQLite. What a function has written is on the disk when it returns. */
export class Instances {
  #database;

  /** @param {string} file */
  constructor(file) {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    this.#database = new Database(file);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 5000'])
      this.#database.pragma(pragma);
    this.#database.exec(SCHEMA);
  }

  /**
   * The instance of an order line; it is created if there is none, and is to be opened then.
   *
   * @param {{orderId: string, orderLineId: string, instanceId: string}} order `instanceId` of a new one.
   * @returns {Instance}
   */
  ofOrder({ instanceId, orderId, orderLineId }) {
    this.run(
      `INSERT INTO instances (instanceId, orderId, orderLineId, status) VALUES (?, ?, ?, 'opening')
       ON CONFLICT (orderId, orderLineId) DO NOTHING`,
      [instanceId, orderId, orderLineId],
    );
    const found = this.#database
      .prepare('SELECT * FROM instances WHERE orderId = ? AND orderLineId = ?')
      .get(orderId, orderLineId);
    return /** @type {Instance} */ (found);
  }

  /**
   * @param {string} instanceId
   * @returns {Instance | undefined} Nothing where there is none, or it was released.
   */
  find(instanceId) {
    const found = this.findReleased(instanceId);
    return found?.status === 'released' ? undefined : found;
  }

  /**
   * @param {string} instanceId
   * @returns {Instance | undefined} Also one that was released.
   */
  findReleased(instanceId) {
    const found = this.#database.prepare('SELECT * FROM instances WHERE instanceId = ?').get(instanceId);
    return /** @type {Instance | undefined} */ (found);
  }

  /** @returns {Instance[]} Those that are to be opened. */
  opening() {
    const found = this.#database.prepare(`SELECT * FROM instances WHERE status = 'opening'`).all();
    return /** @type {Instance[]} */ (found);
  }

  /**
   * It is ready; one that was released meanwhile stays so.
   *
   * @param {string} instanceId
   */
  setOpened(instanceId) {
    this.run(`UPDATE instances SET status = 'active' WHERE instanceId = ? AND status = 'opening'`, [
      instanceId,
    ]);
  }

  /**
   * @param {string} instanceId
   * @param {Instance['status']} status
   */
  setStatus(instanceId, status) {
    this.run('UPDATE instances SET status = ? WHERE instanceId = ?', [status, instanceId]);
  }

  /**
   * What was answered to a call that has been done.
   *
   * @param {string} call
   * @returns {object | undefined}
   */
  answerTo(call) {
    const found = this.#database.prepare('SELECT answer FROM answers WHERE call = ?').get(call);
    return found && JSON.parse(/** @type {{answer: string}} */ (found).answer);
  }

  /**
   * Records a change and the answer together: either both are there after a crash, or neither.
   *
   * @param {string} instanceId
   * @param {{expireTime?: string, productId?: string}} change
   * @param {{call: string, answer: object}} answered
   */
  change(instanceId, { expireTime, productId }, { answer, call }) {
    this.#database.transaction(() => {
      this.run(
        `UPDATE instances SET expireTime = coalesce(?, expireTime), productId = coalesce(?, productId)
         WHERE instanceId = ?`,
        [expireTime ?? null, productId ?? null, instanceId],
      );
      this.run('INSERT INTO answers (call, answer) VALUES (?, ?)', [call, JSON.stringify(answer)]);
    })();
  }

  /**
   * @param {string} sql
   * @param {Array<number | string | null>} parameters
   * @returns {number} How many rows changed.
   */
  run(sql, parameters) {
    return this.#database.prepare(sql).run(...parameters).changes;
  }

  /** @throws where the database cannot be read */
  check() {
    this.#database.prepare('SELECT 1').get();
  }

  close() {
    // One file is left, to be copied.
    this.#database.pragma('wal_checkpoint(TRUNCATE)');
    this.#database.close();
  }
}
