import { plainText } from '../marketplace/answers/plain-text.js';
import { tableText } from './table-text.js';

/** A stack as `koo stack list` shows it. */
export interface ListedStack {
  name: string;
  id?: string;
  status?: string;
  description?: string;
  /** UTC. */
  created?: string;
}

export function stacksText(stacks: readonly ListedStack[], place: string): string {
  if (stacks.length === 0) return `There is no stack in ${place}.`;
  const rows = stacks.map(({ created = '', description = '', name, status = '' }) =>
    [name, status, created, description].map((text) => plainText(text)),
  );
  return [`Stacks in ${place}:`, tableText(['name', 'status', 'created', 'description'], rows)].join('\n');
}
