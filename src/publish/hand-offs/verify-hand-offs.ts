import { checkDeployed, type DeployedCheck } from '../../asset/verify/check-deployed.js';
import type { Project } from '../../project/project.js';
import type { StateFolder } from '../../source/state-folder.js';
import { withPublishLock } from '../publish-lock.js';
import type { AssetState, AssetVersionState, Target, TargetSession } from '../target.js';
import { withSession } from '../with-session.js';
import type { Claim } from './claim.js';
import { findHandOff } from './find-hand-off.js';
import type { HandOffReceipt, HandOffState } from './hand-off-receipt.js';
import { handOffsFolder } from './hand-offs-folder.js';
import { isVerifiable } from './verifiable.js';

/** What a look at the target showed of one hand-off. */
export interface HandOffCheck {
  id: string;
  state: HandOffState;
  /** `holds`: read and equal. `differs`: read and otherwise. `not-yet`: not shown yet. `by-word`: no interface shows it. */
  outcome: 'by-word' | 'differs' | 'holds' | 'not-yet' | 'open';
  found: string;
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
    withSession(project, target, signal, async (session, keeper) => {
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
          const isNews = before.state !== state || before.checked?.found !== found;
          if (outcome === 'open' || (outcome === 'by-word' && !isUnreadable) || !isNews) continue;
          handOffs![one] = {
            ...before,
            checked: { at, found, ...(isUnreadable && { isUnreadable }) },
            state,
          };
        }
      });
      return looks.map(({ isUnreadable: _, ...told }) => told);
    }),
  );
}

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
  if (state === 'open') return { found: 'nobody has said that it is done', outcome: 'open', state };
  const readable = claims.filter((claim) => isVerifiable(claim));
  const taken = { found: `taken at your word of ${checked?.at}`, outcome: 'by-word', state } as const;
  if (readable.length === 0) {
    if (state === 'confirmed') return { ...taken, found: `no interface shows it; ${taken.found}` };
    const found = 'no interface shows it: compare it in the console, then say so with --confirm';
    return { found, outcome: 'by-word', state };
  }

  for (const claim of readable) {
    const seen = await compare(claim, await session.readAsset(claim.name), options);
    if (seen.isUnreadable && state === 'confirmed') return taken;
    if (seen.outcome !== 'holds') return { ...seen, state: 'done' };
  }

  const { name, version } = readable[0]!;
  const isOfPackage = readable.some((claim) => claim.type !== 'submission');
  return {
    found: `${name} ${version} is approved${isOfPackage ? ', with the same checksum' : ''}`,
    outcome: 'holds',
    state: 'verified',
  };
}

async function compare(
  claim: Extract<Claim, { type: 'asset' | 'package' | 'submission' }>,
  asset: AssetState | undefined,
  { laid, signal }: LookOptions,
): Promise<Pick<Looked, 'found' | 'isUnreadable' | 'outcome'>> {
  const there = asset?.versions.find(({ version }) => version === claim.version);
  if (there?.status !== 'approved') {
    const found = `${claim.name} ${claim.version} is not shown yet: its review takes up to 3 working days (资产中心 > 申请列表)`;
    return { found, outcome: 'not-yet' };
  }

  if (claim.type === 'submission') return { found: '', outcome: 'holds' };
  const { name, sha256 } = claim.package;
  const own = there.package?.sha256;
  if (own === sha256) return { found: '', outcome: 'holds' };
  if (own !== undefined) {
    const found = `${claim.name} ${claim.version} has SHA-256 ${short(own)} there, and ${short(sha256)} was handed off`;
    return { found, outcome: 'differs' };
  }

  const other = await checkChecksum(there, laid.file(name), { sha256, signal });
  if (other?.state === 'same') return { found: '', outcome: 'holds' };
  if (other?.state === 'differs') {
    const { algorithm, deployed, local } = other;
    const found = `${claim.name} ${claim.version} has ${algorithm!.toUpperCase()} ${short(deployed!)} there, and ${short(local!)} was handed off`;
    return { found, outcome: 'differs' };
  }

  const found = `${claim.name} ${claim.version} is shown, but with no checksum that koo can compare: compare it in the console, then say so with --confirm`;
  return { found, isUnreadable: true, outcome: 'by-word' };
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
