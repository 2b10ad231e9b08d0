import { checkDeployed, type DeployedCheck } from '../../asset/verify/check-deployed.js';
import type { Message } from '../../i18n/message.js';
import type { Project } from '../../project/project.js';
import type { StateFolder } from '../../platform/state-folder.js';
import { withPublishLock } from '../publish-lock.js';
import type { AssetState, AssetVersionState, Target, TargetSession } from '../target.js';
import { withSession } from '../with-session.js';
import type { Claim } from './claim.js';
import { findHandOff } from './find-hand-off.js';
import type { HandOffReceipt, HandOffState } from './hand-off-receipt.js';
import { handOffsFolder } from './hand-offs-folder.js';
import { isVerifiable } from './verifiable.js';
import { checkedOf } from './checked-message.js';
import { checkMessages } from './messages.js';

/** What a look at the target showed of one hand-off. */
export interface HandOffCheck {
  id: string;
  state: HandOffState;
  /** `holds`: read and equal. `differs`: read and otherwise. `not-yet`: not shown yet. `by-word`: no interface shows it. */
  outcome: 'by-word' | 'differs' | 'holds' | 'not-yet' | 'open';
  found: Message;
}

interface Looked extends Omit<HandOffCheck, 'id'> {
  /** The version is shown, and nothing that its package could be compared by. */
  isUnreadable?: true;
}

export interface VerifyHandOffsOptions {
  /** Only this one; all when absent. */
  id?: string;
  lockTimeout?: number;
  signal?: AbortSignal;
}

/**
 * Compares what hand-offs claim with what the target shows, and records what is verified.
 *
 * @throws UsageError `UNKNOWN_HAND_OFF`, and what reading the target throws
 */
export async function verifyHandOffs(
  project: Project,
  target: Target,
  { id, lockTimeout, signal }: VerifyHandOffsOptions = {},
): Promise<HandOffCheck[]> {
  return withPublishLock({ lockTimeout, project, signal, target: target.name }, () =>
    withSession(project, target, { lockTimeout, signal }, async (session, keeper) => {
      if (id !== undefined) findHandOff(keeper.receipt, id);
      const chosen = Object.entries(keeper.receipt.handOffs ?? {}).filter(
        ([one]) => id === undefined || one === id,
      );
      const looks: Array<Looked & { id: string }> = [];
      for (const [one, handOff] of chosen) {
        const laid = handOffsFolder(project.root, target.name, one);
        looks.push({ id: one, ...(await look(handOff, session, { laid, signal })) });
      }

      const at = new Date().toISOString();
      await keeper.note(undefined, ({ handOffs }) => {
        for (const { found, id: one, isUnreadable, outcome, state } of looks) {
          const before = handOffs![one]!;
          const isNews = before.state !== state || before.checked?.found !== String(found);
          if (outcome === 'open' || (outcome === 'by-word' && !isUnreadable) || !isNews) continue;
          handOffs![one] = {
            ...before,
            checked: { at, ...checkedOf(found), ...(isUnreadable && { isUnreadable }) },
            state,
          };
        }
      });
      return looks.map(({ isUnreadable: _, ...check }) => check);
    }),
  );
}

/** Versions in one message, the newest. */
const MAX_NAMED = 5;

interface LookOptions {
  /** The folder with the hand-off's files. */
  laid: StateFolder;
  signal?: AbortSignal;
}

async function look(
  { checked, claims, state }: HandOffReceipt,
  session: TargetSession,
  options: LookOptions,
): Promise<Looked> {
  if (state === 'open') return { found: checkMessages.notMarkedDone(), outcome: 'open', state };
  const readable = claims.filter((claim) => isVerifiable(claim));
  const at = checked?.at ?? '';
  if (readable.length === 0) {
    const found = state === 'confirmed' ? checkMessages.byWordOnly({ at }) : checkMessages.notShown();
    return { found, outcome: 'by-word', state };
  }

  for (const claim of readable) {
    const seen = await compare(claim, await session.readAsset(claim.name), options);
    if (seen.outcome === 'holds') continue;
    if (seen.isUnreadable && state === 'confirmed')
      return { found: checkMessages.byWord({ at }), outcome: 'by-word', state };
    return { ...seen, state: 'done' };
  }

  const { name, version } = readable[0]!;
  const isOfPackage = readable.some((claim) => claim.type !== 'submission' && claim.package !== undefined);
  const found = isOfPackage
    ? checkMessages.approvedSame({ name, version })
    : checkMessages.approved({ name, version });
  return { found, outcome: 'holds', state: 'verified' };
}

type Seen = { outcome: 'holds' } | Pick<Looked, 'found' | 'isUnreadable' | 'outcome'>;

async function compare(
  claim: Extract<Claim, { type: 'asset' | 'package' | 'submission' }>,
  asset: AssetState | undefined,
  { laid, signal }: LookOptions,
): Promise<Seen> {
  const { name, version } = claim;
  const there = asset?.versions.find((one) => one.version === version);
  if (there?.status !== 'approved') {
    return { found: notShownYet(claim, asset), outcome: 'not-yet' };
  }

  if (claim.type === 'submission') return { outcome: 'holds' };
  if (!claim.package) return { outcome: 'holds' };
  const { name: file, sha256 } = claim.package;
  const own = there.package?.sha256;
  if (own === sha256) return { outcome: 'holds' };
  if (own !== undefined) {
    const checksums = { algorithm: 'SHA-256', here: short(sha256), there: short(own) };
    return { found: checkMessages.differs({ ...checksums, name, version }), outcome: 'differs' };
  }

  const other = await checkChecksum(there, laid.file(file), { sha256, signal });
  if (other?.state === 'same') return { outcome: 'holds' };
  if (other?.state === 'differs') {
    const { algorithm, deployed, local } = other;
    const checksums = { algorithm: algorithm!.toUpperCase(), here: short(local!), there: short(deployed!) };
    return { found: checkMessages.differs({ ...checksums, name, version }), outcome: 'differs' };
  }

  return { found: checkMessages.notComparable({ name, version }), isUnreadable: true, outcome: 'by-word' };
}

/** An ID with other versions exists; of one without any, no interface says whether it does. */
function notShownYet(
  { name, version }: { name: string; version: string },
  asset: AssetState | undefined,
): Message {
  if (!asset) return checkMessages.pending({ name, version });
  const { id, versions } = asset;
  const approved = versions.filter(({ status }) => status === 'approved').map((one) => one.version);
  return approved.length > 0
    ? checkMessages.pendingBeside({ approved: approved.slice(-MAX_NAMED), id, name, version })
    : checkMessages.nothingShown({ id, name, version });
}

/** No page says what kind of checksum it is. Nothing where there is none, or the file that was handed off is gone. */
async function checkChecksum(
  { checksum, version }: AssetVersionState,
  file: string,
  { sha256, signal }: { sha256: string; signal?: AbortSignal },
): Promise<DeployedCheck | undefined> {
  if (checksum === undefined) return undefined;
  const sums = [sha256, checksum].map((sum) => ({
    software_pkg_deployed_object: { checksum: sum },
    version,
  }));
  const checks = await checkDeployed(sums, file, { signal }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return checks[0]?.state === 'same' ? checks[1] : undefined;
}

function short(digits: string): string {
  return `${digits.slice(0, 12)}…`;
}
