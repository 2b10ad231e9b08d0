import { X509Certificate } from 'node:crypto';
import { EnvironmentError } from '../../errors/koo-error.js';
import { foreignText, type Message } from '../../i18n/message.js';
import { readBounded } from '../../platform/read-bounded.js';
import { sendingMessages } from './messages.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Bytes. The certificates of all public CAs have a quarter of a million. */
const MAX_BYTES = 16 * 1024 * 1024;
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

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
  return extra ? `${own}\n${await readText(extra).catch(() => '')}` : own;
}

/** Node would pass over a file without a certificate in silence. */
async function readCertificates(file: string): Promise<string> {
  let text: string;
  try {
    text = await readText(file);
    for (const rest of text.split(BEGIN).slice(1)) {
      const end = rest.indexOf(END);
      if (end !== -1) void new X509Certificate(BEGIN + rest.slice(0, end + END.length));
    }
  } catch (error) {
    if (error instanceof EnvironmentError) throw unusable(file, error.texts.message);
    const { message, syscall } = error as NodeJS.ErrnoException;
    throw unusable(file, syscall ? foreignText(message) : sendingMessages.brokenCertificate());
  }

  if (!text.includes(BEGIN)) throw unusable(file, sendingMessages.noCertificate());
  return text;
}

async function readText(file: string): Promise<string> {
  return (await readBounded(file, { maxBytes: MAX_BYTES })).toString('utf8');
}

function unusable(file: string, why: Message): EnvironmentError {
  return new EnvironmentError('CA_FILE', sendingMessages.caFile({ why }), {
    hints: [sendingMessages.nameCaFile()],
    place: file,
  });
}
