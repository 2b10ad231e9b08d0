import { InterruptedError, KooError } from '../errors/koo-error.js';
import type { Credentials } from '../marketplace/credentials/credentials.js';
import { credentialsFile, loadCredentials } from '../marketplace/credentials/load-credentials.js';
import { maskKey } from '../marketplace/credentials/mask-key.js';
import { readPrivateFile } from '../marketplace/credentials/private-file.js';
import { trustedCertificates } from '../marketplace/sending/trusted-certificates.js';
import { InvalidManifest } from '../project/invalid-manifest.js';
import { loadProject } from '../project/load-project.js';
import { bad, type CheckName, type Diagnosis, ok, skipped } from './diagnosis.js';
import { foreignText, type Message } from '../i18n/message.js';
import { doctorMessages } from './messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The oldest Node that koo runs on, as in package.json. */
const OLDEST_NODE = [20, 19];

export function checkNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldest, oldestMinor] = OLDEST_NODE as [number, number];
  if (major > oldest || (major === oldest && minor >= oldestMinor))
    return ok('node', doctorMessages.node({ version }));
  return {
    check: 'node',
    code: 'NODE_TOO_OLD',
    hints: [doctorMessages.installNode()],
    message: doctorMessages.nodeTooOld({ oldest: `${oldest}.${oldestMinor}`, version }),
    state: 'bad',
  };
}

/** Of a koo.yaml that has problems, the first one is reported with its place: "it has 3 problems" alone is no help. */
export async function checkProject(cwd: string, file: string | undefined): Promise<Diagnosis> {
  let first: Message | undefined;
  const diagnosis = await attempt('project', async () => {
    const project = await loadProject({ cwd, file }).catch((error: KooError) => {
      if (error instanceof InvalidManifest) first = firstProblem(error);
      if (file === undefined && error.code === 'NO_MANIFEST') return undefined;
      throw error;
    });
    return project
      ? ok('project', doctorMessages.project({ file: project.manifest.file, product: project.product.id }))
      : skipped('project', doctorMessages.noProject());
  });
  return first === undefined ? diagnosis : { ...diagnosis, hints: [first, ...(diagnosis.hints ?? [])] };
}

function firstProblem({ findings }: InvalidManifest): Message | undefined {
  const found = findings.find(({ severity }) => severity === 'error');
  if (!found) return undefined;
  const { column, line } = found.range.start;
  return doctorMessages.problemAt({ column, file: found.file, line, problem: found.message });
}

/** Where the keys come from, and the keys, if there are any. */
export async function checkKeys(
  environment: Environment,
  profile: string | undefined,
  signal: AbortSignal | undefined,
): Promise<{ credentials?: Credentials; diagnosis: Diagnosis }> {
  let credentials: Credentials | undefined;
  const diagnosis = await attempt('keys', async () => {
    credentials = await loadCredentials({ environment, profile, signal });
    return ok(
      'keys',
      doctorMessages.keys({ key: maskKey(credentials.accessKey), source: credentials.source }),
    );
  });
  return { credentials, diagnosis };
}

/** The profile file, also when the keys come from elsewhere: it may hold others. */
export async function checkFile(environment: Environment): Promise<Diagnosis> {
  const file = credentialsFile(environment);
  return attempt('file', async () =>
    (await readPrivateFile(file)) === undefined
      ? skipped('file', doctorMessages.noFile({ file }))
      : ok('file', doctorMessages.privateFile({ file })),
  );
}

export async function checkCertificates(environment: Environment): Promise<Diagnosis> {
  const isIgnored = environment.NODE_TLS_REJECT_UNAUTHORIZED === '0';
  return attempt('certificates', async () =>
    ok(
      'certificates',
      (await trustedCertificates(environment)) === undefined
        ? doctorMessages.ownCertificates({ isIgnored })
        : doctorMessages.moreCertificates({ file: environment.KOO_CA_FILE!, isIgnored }),
    ),
  );
}

/** An error that a user would see is what is bad; a failed file names itself. */
async function attempt(check: CheckName, look: () => Promise<Diagnosis>): Promise<Diagnosis> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof InterruptedError) throw error;
    if (error instanceof KooError) return bad(check, error);
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    return { check, code, hints: [doctorMessages.checkFile()], message: foreignText(message), state: 'bad' };
  }
}
