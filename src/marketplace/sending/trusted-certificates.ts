import { X509Certificate } from 'node:crypto';
import { EnvironmentError } from '../../errors/koo-error.js';
import { readBounded } from '../../source/read-bounded.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes. The certificates of all public CAs have a quarter of a million. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Certificates that the user trusts beside Node's own, from the file that `KOO_CA_FILE` names. Those of
 * `NODE_EXTRA_CA_CERTS` come with them, since Node drops its own list of them where another is given.
 *
 * @returns PEM; nothing when `KOO_CA_FILE` is not set, and Node does with `NODE_EXTRA_CA_CERTS` what it always does.
 * @throws EnvironmentError `CA_FILE`
 */
export async function trustedCertificates(environment: Environment): Promise<string | undefined> {
  const file = environment.KOO_CA_FILE?.trim();
  if (!file) return undefined;
  const own = await readCertificates(file);
  const extra = environment.NODE_EXTRA_CA_CERTS?.trim();
  return extra ? `${own}\n${await textOf(extra).catch(() => '')}` : own;
}

/** Node would pass over a file without a certificate in silence. */
async function readCertificates(file: string): Promise<string> {
  let text: string;
  try {
    text = await textOf(file);
    for (const [certificate] of text.matchAll(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs)) {
      void new X509Certificate(certificate);
    }
  } catch (error) {
    throw unusable(
      file,
      error instanceof EnvironmentError || (error as NodeJS.ErrnoException).syscall
        ? (error as Error).message
        : 'it holds a broken certificate',
    );
  }

  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw unusable(file, 'it holds no certificate in PEM');
  return text;
}

async function textOf(file: string): Promise<string> {
  return (await readBounded(file, { maxBytes: LARGEST })).toString('utf8');
}

function unusable(file: string, why: string): EnvironmentError {
  return new EnvironmentError('CA_FILE', `The certificates that KOO_CA_FILE names are not used: ${why}.`, {
    hints: ['Name a PEM file with the CA of your company or test server, or unset KOO_CA_FILE.'],
    place: file,
  });
}
