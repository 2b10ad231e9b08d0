import type { PageTable } from '../page-table.js';
import { assets } from './assets.js';
import { events } from './events.js';
import { licences } from './licences.js';
import { links } from './links.js';
import { orders } from './orders.js';
import { products } from './products.js';
import { requests } from './requests.js';
import { stacks } from './stacks.js';
import { statements } from './statements.js';
import { templates } from './templates.js';
import { usage } from './usage.js';

/** In the order in which they stand in the navigation. */
export const PAGE_TABLES: readonly PageTable[] = [
  products,
  assets,
  templates,
  links,
  orders,
  events,
  usage,
  licences,
  statements,
  stacks,
  requests,
];

export function pageTable(id: string): PageTable | undefined {
  return PAGE_TABLES.find((table) => table.id === id);
}
