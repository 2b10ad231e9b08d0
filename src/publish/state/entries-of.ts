import { isDeepStrictEqual } from 'node:util';
import type { HandOffReceipt } from '../hand-offs/hand-off-receipt.js';
import type { Receipt } from '../receipt/receipt.js';
import type { SpecLink, TemplateReference } from '../target.js';
import {
  type Content,
  contentOf,
  type Entry,
  type Section,
  SECTIONS,
  type TargetEntries,
} from './shared-state.js';

/**
 * The entries of what a receipt says. One that says what it said before keeps its time; what is not there any more is
 * marked as gone.
 *
 * @param before What they were when the receipt was written last.
 * @param at UTC, ISO 8601: the time of what has changed.
 */
export function entriesOf(receipt: Receipt, before: TargetEntries = {}, at: string): TargetEntries {
  const result: TargetEntries = {};
  for (const section of SECTIONS) {
    const contents = contentsOf(receipt, section);
    const earlier = before[section] ?? {};
    const entries: Record<string, Entry> = {};
    for (const [key, content] of Object.entries(contents)) {
      const old = earlier[key];
      entries[key] =
        old && isDeepStrictEqual(contentOf(old), plain(content))
          ? old
          : { ...plain(content), updated: notBefore(old, at) };
    }

    for (const [key, old] of Object.entries(earlier)) {
      if (Object.hasOwn(entries, key)) continue;
      const isGone = 'gone' in old || isStaleHandOff(receipt, section, key, old);
      entries[key] = isGone ? old : { gone: true, updated: notBefore(old, at) };
    }

    if (Object.keys(entries).length > 0) result[section] = entries;
  }

  return result;
}

/** Puts what entries say into a receipt. What is open of hand-offs is this machine's, and stays. */
export function takeEntries(receipt: Receipt, entries: TargetEntries): void {
  const contents = (section: Section): Record<string, Content> =>
    Object.fromEntries(
      Object.entries(entries[section] ?? {}).flatMap(([key, entry]) => {
        const content = contentOf(entry);
        return content ? [[key, structuredClone(content)]] : [];
      }),
    );
  receipt.assets = contents('assets') as Receipt['assets'];
  receipt.templates = contents('templates') as Receipt['templates'];
  receipt.links = contents('links') as Receipt['links'];
  const left = { assets: contents('leftAssets'), templates: contents('leftTemplates') } as NonNullable<
    Receipt['left']
  >;
  if (Object.keys(left.assets).length + Object.keys(left.templates).length > 0) receipt.left = left;
  else delete receipt.left;
  takeHandOffs(receipt, contents('handOffs') as Record<string, HandOffReceipt>);
}

/** In the order of the receipt: they are listed as they came up. */
function takeHandOffs(receipt: Receipt, settled: Record<string, HandOffReceipt>): void {
  const handOffs: Record<string, HandOffReceipt> = {};
  for (const [id, own] of Object.entries(receipt.handOffs ?? {})) {
    const other = settled[id];
    const isNewer = other && other.content !== own.content && own.opened > (other.done?.at ?? other.opened);
    if (own.state === 'open' && (!other || isNewer)) handOffs[id] = own;
    else if (other) handOffs[id] = other;
  }

  for (const [id, other] of Object.entries(settled)) handOffs[id] ??= other;

  if (Object.keys(handOffs).length > 0) receipt.handOffs = handOffs;
  else delete receipt.handOffs;
}

/** A hand-off of the same name that is open here is about something later: what was done before still holds. */
function isStaleHandOff({ handOffs }: Receipt, section: Section, key: string, old: Entry): boolean {
  if (section !== 'handOffs') return false;
  const own = handOffs?.[key];
  return own?.state === 'open' && own.content !== (old as HandOffReceipt).content;
}

function contentsOf(receipt: Receipt, section: Section): Record<string, Content> {
  switch (section) {
    case 'leftAssets': {
      return receipt.left?.assets ?? {};
    }
    case 'leftTemplates': {
      return receipt.left?.templates ?? {};
    }
    case 'handOffs': {
      const settled = Object.entries(receipt.handOffs ?? {}).filter(([, { state }]) => state !== 'open');
      return Object.fromEntries(settled);
    }
    case 'links': {
      return Object.fromEntries(Object.entries(receipt.links).map(([key, link]) => [key, bareLink(link)]));
    }
    default: {
      return receipt[section];
    }
  }
}

/** Receipts were read more leniently than states are: what else stood in a link is no part of it. */
function bareLink({ asset, template }: Partial<SpecLink>): SpecLink {
  const bare = ({ id, version }: TemplateReference): TemplateReference => ({ id, version });
  return { ...(template && { template: bare(template) }), ...(asset && { asset: bare(asset) }) } as SpecLink;
}

/** As JSON has it: without members that are `undefined`. */
function plain(content: Content): Content {
  const text = JSON.stringify(content);
  return JSON.parse(text) as Content;
}

/** A clock that is behind must not make a change older than what it changes. */
function notBefore(old: Entry | undefined, at: string): string {
  if (!old || old.updated < at) return at;
  return new Date(Date.parse(old.updated) + 1).toISOString();
}
