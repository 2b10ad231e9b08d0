import type { EmulatorCredentials, PersonKeys } from './credentials.js';
import type { RecentExchanges } from './exchanges/recent-exchanges.js';
import type { DeliveryDesk } from './orders/delivery-desk.js';
import type { OrderableProduct } from './orders/orderable-products.js';
import type { FaultPlan } from './faults/fault-plan.js';
import type { LiveFeed } from './page/live-feed.js';
import type { OpenWork } from './open-work.js';
import type { ReviewDesk } from './review/review-desk.js';
import type { Database } from './state/database.js';
import type { ObjectStore } from './storage/object-store.js';

/** What the routes of one running emulator share. */
export interface EmulatorContext {
  database: Database;
  store: ObjectStore;
  credentials: EmulatorCredentials;
  /** Of the person at the console. */
  person: PersonKeys;
  /** Whether the console takes only a person. */
  byHand: boolean;
  projectId: string;
  instanceId: string;
  region: string;
  review: ReviewDesk;
  /** What has to end before the emulator is closed. */
  work: OpenWork;
  /** Only when the gateway's limit on bodies is on, in bytes. */
  gatewayBodyLimit?: number;
  /** How long RFS takes to make a plan, to deploy and to delete, in milliseconds; 0 is done at the next look. */
  stackDuration: number;
  /** What goes wrong on demand. */
  faults: FaultPlan;
  /** The newest calls, as the page shows them. */
  exchanges: RecentExchanges;
  /** Brings orders to the seller's server. */
  desk: DeliveryDesk;
  /** Of the project; others are listed in the console. */
  products: readonly OrderableProduct[];
  /** The server's clock, off by what the faults say. */
  now(): Date;
  /** The clock without faults. */
  ownNow(): Date;
  /** Tells open pages what changes. */
  feed: LiveFeed;
  /** ISO 8601, UTC. */
  startedAt: string;
  /** Where its state lies, absolute. */
  dataFolder: string;
  /** One line, for who watches. */
  log(line: string): void;
  /** `http://127.0.0.1:40961`; known as soon as it listens. */
  origin: string;
}
