import type { Project } from '../../project/project.js';
import type { HandOffReceipt, HandOffState } from '../hand-offs/hand-off-receipt.js';
import type { AssetReceipt, TemplateReceipt } from '../receipt/receipt.js';
import { contentOf, type Entry, type Section, type TargetEntries } from '../state/shared-state.js';
import type { SpecLink } from '../target.js';
import { withOpenState } from '../state/with-state-store.js';
import type { ShareOptions } from './with-state.js';

/** What the state of a product has. Its schema is `schemas/output/state-show.schema.json`. */
export interface StateView {
  /** Where it is kept; without credentials. */
  place: string;
  product: string;
  targets: TargetView[];
}

export interface TargetView {
  target: string;
  assets: Array<Pick<AssetReceipt, 'id' | 'name' | 'sha256' | 'status' | 'version'> & Keyed>;
  templates: Array<Pick<TemplateReceipt, 'id' | 'name' | 'sha256' | 'version'> & Keyed>;
  links: Array<{ skuCode: string; updated: string } & SpecLink>;
  /** Those that were marked as done; what is open is known where it was prepared. */
  handOffs: Array<{ id: string; state: HandOffState; at: string; by?: string }>;
}

interface Keyed {
  key: string;
  /** UTC, ISO 8601. */
  updated: string;
}

/** Reads the state of a product: of one target, or of all. */
export async function showState(
  project: Project,
  { target, ...options }: ShareOptions & { target?: string },
): Promise<StateView> {
  return withOpenState(project, options, async (store) => {
    const { targets = {} } = (await store.load()) ?? {};
    const shown = Object.keys(targets).filter((name) => target === undefined || name === target);
    return {
      place: store.place,
      product: project.product.id,
      targets: shown.sort().map((name) => viewOf(name, targets[name]!)),
    };
  });
}

function viewOf(target: string, entries: TargetEntries): TargetView {
  return {
    target,
    assets: present<AssetReceipt>(entries, 'assets').map(
      ([key, updated, { id, name, sha256, status, version }]) => ({
        key,
        name,
        id,
        version,
        sha256,
        status,
        updated,
      }),
    ),
    templates: present<TemplateReceipt>(entries, 'templates').map(
      ([key, updated, { id, name, sha256, version }]) => ({
        key,
        name,
        id,
        version,
        sha256,
        updated,
      }),
    ),
    links: present<SpecLink>(entries, 'links').map(([skuCode, updated, link]) => ({
      skuCode,
      ...link,
      updated,
    })),
    handOffs: present<HandOffReceipt>(entries, 'handOffs').map(([id, , { checked, done, opened, state }]) => {
      const by = checked?.by ?? done?.by;
      return { id, state, at: done?.at ?? opened, ...(by !== undefined && { by }) };
    }),
  };
}

/** Those that are not gone, in the order of their keys. */
function present<T>(
  entries: TargetEntries,
  section: Section,
): Array<[key: string, updated: string, content: T]> {
  const all = Object.entries(entries[section] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return all.flatMap(([key, entry]: [string, Entry]) => {
    const content = contentOf(entry);
    return content ? [[key, entry.updated, content as T] as [string, string, T]] : [];
  });
}
