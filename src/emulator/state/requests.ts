import type { Database } from './database.js';

/** One call as the emulator's log has it. Nothing of the body, and no header but the access key's id. */
export interface LoggedRequest {
  id: number;
  /** ISO 8601, UTC. */
  time: string;
  method: string;
  path: string;
  /** Without the `?`. */
  query: string;
  /** HTTP status; 499 when the client went away before its request was whole, or was sent away without a word. */
  status: number;
  /** Of the request's body, as far as it was received. */
  bytes: number;
  /** `null` of a call that was not signed, or not well. */
  accessKey: string | null;
}

const KEPT = 100_000;

const REQUESTS = 'SELECT id, time, method, path, query, status, bytes, access_key AS accessKey FROM requests';

/** Answers its id. */
export function logRequest(database: Database, request: Omit<LoggedRequest, 'id'>): number {
  const { accessKey, bytes, method, path, query, status, time } = request;
  return database.insert(
    'INSERT INTO requests (time, method, path, query, status, bytes, access_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
    time,
    method,
    path,
    query,
    status,
    bytes,
    accessKey,
  );
}

/** In the order in which they were answered, those after the id `after`. */
export function listRequests(database: Database, after = 0, limit = -1): LoggedRequest[] {
  return database.all<LoggedRequest>(`${REQUESTS} WHERE id > ? ORDER BY id LIMIT ?`, after, limit);
}

/** The newest first; only those that are older than the id `before`. */
export function newestRequests(
  database: Database,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): LoggedRequest[] {
  return database.all(`${REQUESTS} WHERE id < ? ORDER BY id DESC LIMIT ?`, before, limit);
}

export function findRequest(database: Database, id: number): LoggedRequest | undefined {
  return database.get(`${REQUESTS} WHERE id = ?`, id);
}

/** Keeps the newest calls only, so that the log does not grow for ever. */
export function trimRequests(database: Database): void {
  database.run('DELETE FROM requests WHERE id <= (SELECT max(id) FROM requests) - ?', KEPT);
}
