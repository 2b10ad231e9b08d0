import type { Fault } from './faults/fault.js';
import type { OrderableProduct } from './orders/orderable-products.js';
import type { SellerServer } from './orders/seller-server.js';

export interface EmulatorOptions {
  /** Where its state lies; made where it is missing. By convention `.koo/local`. */
  dataFolder: string;
  /** By default any that is free. */
  port?: number;
  /** An address of this machine's loopback; no other is taken. */
  host?: string;
  /** Holds uploads to a limit too, in bytes, as KooGallery's gateway does (12 MB); off by default. */
  gatewayBodyLimit?: number;
  /** Who reviews what is submitted: a scan of the package, or whoever calls the console's review interface. */
  review: 'automatic' | 'manual';
  /**
   * Who may use the console: koo and everybody who has the keys, or, as at KooGallery, only a person
   * (`person` of the emulator).
   */
  console?: 'by-hand' | 'open';
  /** How long RFS takes to make a plan, to deploy and to delete, in seconds; by default it is done at the next look. */
  stackSeconds?: number;
  /** The seller's server that orders are delivered to; without one they wait. */
  callback?: SellerServer;
  /** What can be ordered besides the products that are listed here. */
  products?: readonly OrderableProduct[];
  /** What goes wrong from the start. */
  faults?: readonly Fault[];
  /** Of the chance by which faults hit. */
  faultSeed?: number;
  /** The server's clock. */
  now?: () => Date;
  /** Gets a line for each call, and for what breaks. */
  log?: (line: string) => void;
}
