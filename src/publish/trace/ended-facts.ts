import { KooError } from '../../errors/koo-error.js';
import { foreignText, type Message } from '../../i18n/message.js';
import type { Finding } from '../../findings/finding.js';
import { FindingsFound } from '../../findings/findings-found.js';
import type { SourceText } from '../../syntax/source-text.js';
import type { HandOffSummary } from '../hand-offs/list-hand-offs.js';
import type { PublishedAsset, PublishedLink, PublishedTemplate, PublishResult } from '../publish-result.js';
import { type TracedFinding, tracedFindings } from './traced-finding.js';
import { posixRelative } from '../../platform/posix-path.js';

/**
 * How the publish of a product ended. `planned`: nothing was to be applied. `waiting`: a review is open, or something
 * else that comes first. `handed-off`: something is left for a person.
 */
export type ProductOutcome =
  'failed' | 'handed-off' | 'interrupted' | 'planned' | 'published' | 'up-to-date' | 'waiting';

export interface EndedFacts {
  outcome: ProductOutcome;
  /** Current state at the target as koo.yaml declares it. */
  assets?: PublishedAsset[];
  templates?: PublishedTemplate[];
  links?: PublishedLink[];
  /** What others have to do before the rest can follow. */
  waiting?: Message[];
  /** What a person has to do, or to confirm. */
  handOffs?: TracedHandOff[];
  error?: TracedError;
}

/** `folder` is relative to koo.yaml, `/` between folders. */
export type TracedHandOff = Omit<HandOffSummary, 'page'>;

/** An error without secrets, its texts in English as JSON. */
export interface TracedError {
  code: string;
  message: Message;
  hints: readonly Message[];
  place?: string;
  docs?: string;
  /** Where it is about findings that no other event carries. */
  findings?: TracedFinding[];
}

export function endedWell(result: PublishResult, root: string): EndedFacts {
  const { assets, handOffs, links, templates, waiting } = result;
  return {
    outcome: outcomeOf(result),
    assets,
    templates,
    links,
    waiting,
    handOffs: handOffs.map(({ page: _, ...handOff }) => ({
      ...handOff,
      folder: posixRelative(root, handOff.folder),
    })),
  };
}

/** How a publish ended that did not fail. */
export function outcomeOf({
  changed,
  changes,
  handOffs,
}: PublishResult): Exclude<ProductOutcome, 'failed' | 'interrupted' | 'planned'> {
  if (handOffs.length > 0) return 'handed-off';
  if (changes.some(({ outcome }) => outcome === 'open' || outcome === 'waiting')) return 'waiting';
  return changed ? 'published' : 'up-to-date';
}

export function endedBadly(error: unknown, signal: AbortSignal | undefined): EndedFacts {
  const isInterruption = signal?.aborted ?? false;
  const reason: unknown = isInterruption && !(error instanceof KooError) ? signal!.reason : error;
  return { outcome: isInterruption ? 'interrupted' : 'failed', error: tracedError(reason) };
}

/** What was thrown, as an event has it; a mistake of ours has the code `BUG`, a failed file its system's. */
export function tracedError(error: unknown): TracedError {
  if (!(error instanceof KooError)) {
    const { code, message = String(error) } = error as NodeJS.ErrnoException;
    return { code: typeof code === 'string' ? code : 'BUG', message: foreignText(message), hints: [] };
  }

  const { code, docs, place, texts } = error;
  const { findings, sources } = error as { findings?: Finding[]; sources?: ReadonlyMap<string, SourceText> };
  return {
    code,
    message: texts.message,
    hints: texts.hints,
    ...(place !== undefined && { place }),
    ...(docs !== undefined && { docs }),
    ...(findings &&
      !(error instanceof FindingsFound) && { findings: tracedFindings(findings, sources ?? new Map()) }),
  };
}
