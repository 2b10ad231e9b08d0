import { KooError } from '../errors/koo-error.js';
import { Credentials } from '../marketplace/credentials/credentials.js';
import type { TransportOptions } from '../marketplace/sending/transport.js';
import { connectTarget, type TargetChoice } from '../publish/targets/connect-target.js';
import { looksAtEmulator, namesPlace } from '../publish/targets/look-at-emulator.js';
import { checkCertificates, checkFile, checkKeys, checkNode, checkProject } from './check-environment.js';
import { checkConnection } from './check-connection.js';
import { bad, CHECKS, type Diagnosis, skipped } from './diagnosis.js';
import { doctorMessages } from './messages.js';

export interface Examination {
  /** Whether nothing is bad. */
  healthy: boolean;
  /** Each check once, in the order in which to fix problems. */
  checks: Diagnosis[];
}

export interface ExamineOptions {
  cwd: string;
  environment: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
  /** `v20.19.0`. */
  nodeVersion: string;
  /** Milliseconds. */
  timeouts?: TransportOptions['timeouts'];
}

/** Long enough for a slow line, short enough for a person who waits; milliseconds. */
const TIMEOUTS = { answer: 15_000, connect: 10_000, idle: 15_000 };
/** A call without a signature requires a signer, too; nothing is signed with it. */
const PLACEHOLDER_KEYS = { accessKey: 'PLACEHOLDER', secretKey: 'PLACEHOLDER' };

/**
 * Looks at everything that a call needs, and says what is bad and what to do. Without a target it looks only at this
 * machine, and at the emulator that runs here where there are no keys. Nothing is changed anywhere.
 *
 * @throws UsageError when the target that is named does not exist; InterruptedError
 */
export async function examine(asked: TargetChoice, options: ExamineOptions): Promise<Examination> {
  const { cwd, environment, nodeVersion, signal } = options;
  const keys = asked.target === 'local' ? undefined : await checkKeys(environment, asked.profile, signal);
  const hasNone = keys?.diagnosis.code === 'NO_CREDENTIALS';
  const looksHere = hasNone && (await looksAtEmulator(asked, cwd));
  const choice = looksHere ? { ...asked, target: 'local' } : asked;
  const found: Diagnosis[] = [
    checkNode(nodeVersion),
    await checkProject(cwd, choice.project),
    keysOf(keys?.diagnosis, { hasNone, isNamed: namesPlace(asked), looksHere }),
    await checkFile(environment),
    await checkCertificates(environment),
    ...(await checkTarget(choice, options, keys?.credentials)),
  ];
  const checks = CHECKS.map(
    (check) =>
      found.find((diagnosis) => diagnosis.check === check) ?? skipped(check, doctorMessages.noTarget()),
  );
  return { checks, healthy: checks.every(({ state }) => state !== 'bad') };
}

/** What is reported of keys that the emulator does not need. */
function keysOf(
  found: Diagnosis | undefined,
  { hasNone, isNamed, looksHere }: { hasNone: boolean; isNamed: boolean; looksHere: boolean },
): Diagnosis {
  if (!found) return skipped('keys', doctorMessages.emulatorKeys());
  if (looksHere) return skipped('keys', doctorMessages.noKeysNeeded());
  // Whoever names no target calls none: the emulator needs none, and a new product starts there.
  return hasNone && !isNamed ? skipped('keys', doctorMessages.noKeysYet()) : found;
}

async function checkTarget(
  choice: TargetChoice,
  { cwd, environment, signal, timeouts }: ExamineOptions,
  credentials: Credentials | undefined,
): Promise<Diagnosis[]> {
  if (!(choice.site ?? choice.target ?? choice.url)) return [];
  const isLocal = choice.target === 'local';
  try {
    const transport = await connectTarget(choice, {
      // Without keys nothing is signed, and no host has to be allowed to get them.
      confirmHost: async () => (credentials === undefined ? 'once' : false),
      credentials: isLocal ? undefined : (credentials ?? new Credentials(PLACEHOLDER_KEYS, '-')),
      cwd,
      environment,
      signal,
      transport: { retry: { tries: 1 }, timeouts: { ...TIMEOUTS, ...timeouts } },
    });
    return await checkConnection(transport, { hasKeys: isLocal || credentials !== undefined, signal });
  } catch (error) {
    // What koo.yaml and KOO_CA_FILE are told for has a line of its own.
    if (
      !(error instanceof KooError) ||
      !['CA_FILE', 'EMULATOR_NOT_RUNNING', 'HOST_NOT_ALLOWED'].includes(error.code)
    )
      throw error;
    const reason = skipped('connection', doctorMessages.afterBadCertificates());
    return [error.code === 'CA_FILE' ? reason : bad('connection', error)];
  }
}
