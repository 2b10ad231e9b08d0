import path from 'node:path';
import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import { commandAt } from '../command-at.js';
import type { Receipt } from '../receipt/receipt.js';
import type { Claim } from './claim.js';
import { checkedMessage } from './checked-message.js';
import { claimMessage } from './claim-message.js';
import {
  answersOf,
  type HandOffAnswers,
  type HandOffReceipt,
  type HandOffState,
} from './hand-off-receipt.js';
import { handOffsFolder } from './hand-offs-folder.js';
import { fileName } from './render/page-html.js';
import { supersededBy, supersededMessage } from './superseded-by.js';
import { doneCommand } from './render/done-command.js';
import { isVerifiable } from './verifiable.js';

/** A hand-off as a list shows it. */
export interface HandOffSummary {
  id: string;
  target: string;
  state: HandOffState;
  /** UTC, ISO 8601. */
  opened: string;
  /** What is to be done, a line for each thing. */
  what: Message[];
  /** The ids of hand-offs that come first and are open. */
  after: string[];
  answers?: HandOffAnswers;
  /** What the last look, or a person, found. */
  found?: Message;
  /** That koo.yaml declares another version than the open hand-off is about, and what to do. */
  superseded?: Message;
  /** Absolute folder of its pages and files. */
  folder: string;
  /** Absolute, of the English page. */
  page: string;
  /** What comes next: an answer to it, a look at what the interfaces show, or a publish. Absent when nothing is left to do. */
  next?: 'answer' | 'publish' | 'verify';
  /** The command for that. */
  command?: string;
}

/** The hand-offs of one receipt, those that are open first come in the order in which they are done. */
export function listHandOffs(
  project: Pick<Project, 'assets' | 'root'>,
  { handOffs = {}, target }: Receipt,
): HandOffSummary[] {
  return Object.entries(handOffs).map(([id, handOff]) => {
    const { after, checked, claims, done, opened, state } = handOff;
    const folder = handOffsFolder(project.root, target, id).path;
    const superseded = supersededBy(project, handOff);
    return {
      id,
      target,
      state,
      opened,
      what: claims.map((claim) => claimMessage(claim)),
      after: after.filter((other) => handOffs[other]?.state === 'open'),
      ...(done && { answers: answersOf(done) }),
      ...(checked && { found: checkedMessage(checked) }),
      ...(superseded && { superseded: supersededMessage(superseded, target) }),
      folder,
      page: path.join(folder, fileName('en')),
      ...(superseded ? publishNext(target) : nextStep(id, target, handOff, handOffs)),
    };
  });
}

type NextStep = Pick<HandOffSummary, 'command' | 'next'>;

function publishNext(target: string): NextStep {
  return { command: commandAt(target, 'koo publish'), next: 'publish' };
}

function nextStep(
  id: string,
  target: string,
  { checked, claims, state }: HandOffReceipt,
  all: Readonly<Record<string, HandOffReceipt>>,
): NextStep {
  if (state === 'verified' || state === 'confirmed') return {};
  const isRead = !checked?.isUnreadable && claims.some((claim) => isVerifiable(claim));
  // What is not submitted yet no interface will show: what comes next is the hand-off that a publish lays.
  if (state === 'done' && isRead && !isAwaited(claims, Object.values(all))) return publishNext(target);
  if (state === 'done' && isRead)
    return { command: `koo handoff verify ${id} --target ${target}`, next: 'verify' };
  const needsId = claims.some((claim) => claim.type === 'asset' && claim.id === undefined);
  const bringBack = [
    { flag: 'asset-id', isRequired: needsId },
    { flag: 'confirm', isRequired: !isRead },
  ] as const;
  return { command: doneCommand({ bringBack, id, target }), next: 'answer' };
}

/** Whether something else is open, or the asset is submitted for review. */
function isAwaited(claims: readonly Claim[], all: readonly HandOffReceipt[]): boolean {
  if (all.some(({ state }) => state === 'open')) return true;
  const submitted = all.flatMap((handOff) => handOff.claims.filter(({ type }) => type === 'submission'));
  return claims.every(
    (claim) =>
      (claim.type !== 'asset' && claim.type !== 'package') ||
      submitted.some(
        (one) => one.type === 'submission' && one.key === claim.key && one.version === claim.version,
      ),
  );
}
