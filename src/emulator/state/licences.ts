import type { Database } from './database.js';

/** A licence code that was activated. */
export interface LicenceRow {
  license: string;
  /** `yyyyMMddHHmmss`, UTC. */
  activate_time: string;
  expire_time: string;
}

/** Of a code and a day: how many clients were told by id, and the number that was told, if one was. */
export interface LicenceUseRow {
  license: string;
  /** `yyyyMMdd`, UTC. */
  day: string;
  clients: number;
  active_num: number | null;
}

/** An entry of a report of use. */
export interface LicenceUseEntry {
  license: string;
  id?: string;
  active_num?: number;
}

export function findLicence(database: Database, license: string): LicenceRow | undefined {
  return database.get<LicenceRow>('SELECT * FROM licences WHERE license = ?', license);
}

/** In the order in which they were activated. */
export function listLicences(database: Database): LicenceRow[] {
  return database.all<LicenceRow>('SELECT * FROM licences ORDER BY rowid');
}

export function addLicence(database: Database, { activate_time, expire_time, license }: LicenceRow): void {
  database.run('INSERT INTO licences VALUES (?, ?, ?)', license, activate_time, expire_time);
}

/** A client that is told twice on a day is one; the last number of a day counts. */
export function bookLicenceUse(database: Database, entries: readonly LicenceUseEntry[], day: string): void {
  database.transaction(() => {
    for (const { active_num: activeNumber, id, license } of entries) {
      if (id === undefined) {
        database.run(
          'INSERT INTO licence_numbers VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET active_num = excluded.active_num',
          license,
          day,
          activeNumber!,
        );
      } else {
        database.run('INSERT INTO licence_clients VALUES (?, ?, ?) ON CONFLICT DO NOTHING', license, day, id);
      }
    }
  });
}

export function listLicenceUse(database: Database): LicenceUseRow[] {
  return database.all<LicenceUseRow>(
    `SELECT license, day, sum(clients) AS clients, max(active_num) AS active_num FROM (
       SELECT license, day, 1 AS clients, NULL AS active_num FROM licence_clients
       UNION ALL SELECT license, day, 0, active_num FROM licence_numbers
     ) GROUP BY license, day ORDER BY license, day`,
  );
}
