import { KooError } from '../errors/koo-error.js';
import { Credentials } from '../marketplace/credentials/credentials.js';
import type { TransportOptions } from '../marketplace/sending/transport.js';
import { connectTarget, type TargetChoice } from '../publish/targets/connect-target.js';
import { checkCertificates, checkFile, checkKeys, checkNode, checkProject } from './check-surroundings.js';
import { checkWay } from './check-way.js';
import { bad, CHECKS, type Diagnosis, skipped } from './diagnosis.js';

export interface Examination {
  /** Whether nothing is bad. */
  healthy: boolean;
  /** Each check once, in the order in which to mend what is bad. */
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

/** Long enough for a slow line, short enough for somebody who waits; milliseconds. */
const TIMEOUTS = { answer: 15_000, connect: 10_000, idle: 15_000 };
/** Stands where a signer has to; nothing is signed with it. */
const NOBODY = { accessKey: 'NOBODY', secretKey: 'NOBODY' };

/**
 * Looks at everything that a call needs, and says what is bad and what to do. Without a target it looks only at this
 * machine. Nothing is changed anywhere.
 *
 * @throws UsageError when the target that is named does not exist; InterruptedError
 */
export async function examine(choice: TargetChoice, options: ExamineOptions): Promise<Examination> {
  const { cwd, environment, nodeVersion, signal } = options;
  const isLocal = choice.target === 'local';
  const keys = isLocal ? undefined : await checkKeys(environment, choice.profile, signal);
  const found: Diagnosis[] = [
    checkNode(nodeVersion),
    await checkProject(cwd, choice.project),
    keys?.diagnosis ?? skipped('keys', 'The emulator has its own.'),
    await checkFile(environment),
    await checkCertificates(environment),
    ...(await checkTarget(choice, options, keys?.credentials)),
  ];
  const checks = CHECKS.map(
    (check) =>
      found.find((diagnosis) => diagnosis.check === check) ??
      skipped(check, 'Not looked at: name a target, for example --site china.'),
  );
  return { checks, healthy: checks.every(({ state }) => state !== 'bad') };
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
      credentials: isLocal ? undefined : (credentials ?? new Credentials(NOBODY, 'nobody')),
      cwd,
      environment,
      signal,
      transport: { retry: { tries: 1 }, timeouts: { ...TIMEOUTS, ...timeouts } },
    });
    return await checkWay(transport, { hasKeys: isLocal || credentials !== undefined, signal });
  } catch (error) {
    // What koo.yaml and KOO_CA_FILE are told for has a line of its own.
    if (!(error instanceof KooError) || !['CA_FILE', 'EMULATOR_NOT_RUNNING'].includes(error.code))
      throw error;
    const reason = skipped('connection', 'Not looked at, since the certificates cannot be read.');
    return [error.code === 'CA_FILE' ? reason : bad('connection', error)];
  }
}
