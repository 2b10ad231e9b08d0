import type { Project } from '../../project/project.js';
import { withPublishLock } from '../publish-lock.js';
import type { AssetState, Target, TargetSession } from '../target.js';
import { withSession } from '../with-session.js';
import type { Claim } from './claim.js';
import { findHandOff } from './find-hand-off.js';
import type { HandOffReceipt, HandOffState } from './hand-off-receipt.js';
import { isVerifiable } from './verifiable.js';

/** What a look at the target showed of one hand-off. */
export interface HandOffCheck {
  id: string;
  state: HandOffState;
  /** `holds`: read and equal. `differs`: read and otherwise. `not-yet`: not shown yet. `by-word`: no interface shows it. */
  outcome: 'by-word' | 'differs' | 'holds' | 'not-yet' | 'open';
  found: string;
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
      const checks: HandOffCheck[] = [];
      for (const [one, handOff] of chosen) checks.push({ id: one, ...(await check(handOff, session)) });
      const at = new Date().toISOString();
      await keeper.note(undefined, ({ handOffs }) => {
        for (const { found, id: one, outcome, state } of checks) {
          if (outcome === 'open' || outcome === 'by-word') continue;
          const before = handOffs![one]!;
          const isNews = before.state !== state || before.checked?.found !== found;
          if (isNews) handOffs![one] = { ...before, checked: { at, found }, state };
        }
      });
      return checks;
    }),
  );
}

async function check(handOff: HandOffReceipt, session: TargetSession): Promise<Omit<HandOffCheck, 'id'>> {
  const { checked, claims, state } = handOff;
  if (state === 'open') return { found: 'nobody has said that it is done', outcome: 'open', state };
  const readable = claims.filter((claim) => isVerifiable(claim));
  if (readable.length === 0) {
    const found =
      state === 'confirmed'
        ? `no interface shows it; taken at your word of ${checked!.at}`
        : 'no interface shows it: compare it in the console, then say so with --confirm';
    return { found, outcome: 'by-word', state };
  }

  for (const claim of readable) {
    const seen = compare(claim, await session.readAsset(claim.name));
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

function compare(
  claim: Extract<Claim, { type: 'asset' | 'package' | 'submission' }>,
  asset: AssetState | undefined,
): Pick<HandOffCheck, 'found' | 'outcome'> {
  const there = asset?.versions.find(({ version }) => version === claim.version);
  if (there?.status !== 'approved') {
    const found = `${claim.name} ${claim.version} is not shown yet: its review takes up to 3 working days (资产中心 > 申请列表)`;
    return { found, outcome: 'not-yet' };
  }

  if (claim.type === 'submission') return { found: '', outcome: 'holds' };
  const sha256 = there.package?.sha256;
  if (sha256 === undefined) {
    const found = `${claim.name} ${claim.version} is shown, but with no checksum that koo can compare`;
    return { found, outcome: 'not-yet' };
  }

  if (sha256 === claim.package.sha256) return { found: '', outcome: 'holds' };
  const found = `${claim.name} ${claim.version} has SHA-256 ${sha256.slice(0, 12)}… there, and ${claim.package.sha256.slice(0, 12)}… was handed off`;
  return { found, outcome: 'differs' };
}
