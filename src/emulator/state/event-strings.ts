import type { Database } from './database.js';

export function addEventString(database: Database, eventId: string, characters: string, time: string): void {
  database.run(
    'INSERT INTO event_strings VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    eventId,
    characters,
    time,
  );
}

/** In the order in which they came. */
export function listEventStrings(database: Database, eventId: string): string[] {
  return database
    .all<{ characters: string }>(
      'SELECT characters FROM event_strings WHERE event_id = ? ORDER BY rowid',
      eventId,
    )
    .map(({ characters }) => characters);
}
