import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database.js';

export type GrantKind = 'access' | 'code' | 'refresh';

interface GrantRow {
  kind: GrantKind;
  redirect_uri: string | null;
  /** ISO 8601, UTC. */
  expires: string;
}

/**
 * Gives out a secret, of which only the hash is kept.
 *
 * @param redirectUri Of a code: where it was sent.
 */
export function addGrant(
  database: Database,
  kind: GrantKind,
  expires: Date,
  redirectUri: string | null = null,
): string {
  const secret = `local-${randomBytes(24).toString('hex')}`;
  database.run(
    'INSERT INTO oauth_grants VALUES (?, ?, ?, ?)',
    hashOf(secret),
    kind,
    redirectUri,
    expires.toISOString(),
  );
  return secret;
}

/** What was given out and has not expired. */
export function findGrant(
  database: Database,
  kind: GrantKind,
  secret: string,
  now: Date,
): GrantRow | undefined {
  return database.get<GrantRow>(
    'SELECT kind, redirect_uri, expires FROM oauth_grants WHERE sha256 = ? AND kind = ? AND expires > ?',
    hashOf(secret),
    kind,
    now.toISOString(),
  );
}

/** It is good no more; what has expired goes with it. */
export function removeGrant(database: Database, secret: string, now: Date): void {
  database.run(
    'DELETE FROM oauth_grants WHERE sha256 = ? OR expires <= ?',
    hashOf(secret),
    now.toISOString(),
  );
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
