import { Args, Flags } from '@oclif/core';
import { explainSignature } from '../../callback/listening/explain-signature.js';
import { identifyCall } from '../../callback/listening/identify-call.js';
import { headerOf, queryOf, type ReceivedCall } from '../../callback/listening/received-call.js';
import type { SignatureMistake } from '../../callback/listening/signature-mistake.js';
import { signatureSteps } from '../../callback/listening/signature-steps.js';
import type { ProtocolId } from '../../callback/protocol.js';
import { verifyBodySign } from '../../callback/signing/body-sign.js';
import { keyProfileFlag, protocolFlag } from '../../cli/callback/callback-flags.js';
import { callbackKey } from '../../cli/callback/callback-keys.js';
import { knownKeys } from '../../cli/callback/known-keys.js';
import { protocolSigning } from '../../cli/callback/protocol-signing.js';
import { readCallBody } from '../../cli/callback/read-call-body.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callMessages } from '../../cli/views/call/messages.js';
import { shownMistakes } from '../../cli/views/call/present-listened.js';
import { type VerifyResult, verifyText } from '../../cli/views/call/present-signature.js';
import { UsageError } from '../../errors/koo-error.js';

interface VerifyFlags {
  url?: string;
  header?: string[];
  signature?: string;
  timestamp?: string;
  nonce?: string;
}

export default class CallbackVerify extends KooCommand {
  static override summary = 'Verify the signature of a call, and explain what is wrong with it.';
  static override description =
    'Give what KooGallery sent (its address with --url, or its headers), or the signature that your own code makes for the same time and nonce: if they differ, koo looks for the mistake that makes it. All callback keys that are set are tried. With --answer, it verifies the header Body-Sign of a response of 1.0. Exits with 1 if the signature is wrong.';

  static override examples = [
    `<%= config.bin %> <%= command.id %> body.json --url 'http://127.0.0.1/saasproduce?signature=…&timestamp=…&nonce=…'`,
    '<%= config.bin %> <%= command.id %> body.json --signature 67a8… --timestamp 1680508066618 --nonce 50D8…',
    `<%= config.bin %> <%= command.id %> body.json --kind kit-2.0 --header 'x-sign: 67a8…' --header 'x-timestamp: …' --header 'x-nonce: …'`,
    `<%= config.bin %> <%= command.id %> answer.json --answer --signature 'sign_type="HMAC-SHA256", signature= "…"'`,
  ];

  static override args = {
    file: Args.string({
      description: 'The file with the body; - for standard input. A call of SaaS 1.0 has none.',
      ignoreStdin: true,
    }),
  };

  static override flags = {
    answer: Flags.boolean({
      description: 'Verify a response: --signature is its header Body-Sign.',
      exclusive: ['url', 'header', 'timestamp', 'nonce'],
    }),
    at: Flags.string({
      description: 'When the call arrived: milliseconds since 1970, or ISO 8601; defaults to the present.',
      helpValue: 'TIME',
    }),
    header: Flags.string({
      description: 'A header of the call; may be repeated.',
      helpValue: 'NAME:VALUE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    kind: protocolFlag({ description: 'The protocol; defaults to saas-2.0.' }),
    nonce: Flags.string({ description: 'The nonce, if it is not in --url.', helpValue: 'TEXT' }),
    profile: keyProfileFlag,
    signature: Flags.string({ description: 'The signature, if it is not in --url.', helpValue: 'TEXT' }),
    timestamp: Flags.string({ description: 'The timestamp, if it is not in --url.', helpValue: 'TIME' }),
    url: Flags.string({ description: 'The address that was called, with its query.', helpValue: 'URL' }),
  };

  async run(): Promise<VerifyResult> {
    const { args, flags } = await this.parse(CallbackVerify);
    const { signal } = this;
    const kind: ProtocolId = flags.kind ?? (flags.answer ? 'saas-1.0' : 'saas-2.0');
    const { key, method, signing } = protocolSigning(kind);
    const body = args.file === undefined ? '' : await readCallBody(args.file, signal);
    if (flags.answer) {
      const accessKey = await callbackKey(key, { profile: flags.profile, signal });
      return this.#present(
        { isValid: true, kind, mistakes: [], steps: [] },
        bodySignMistakes(flags.signature, body, accessKey),
      );
    }

    const now = timeOf(flags.at);
    const call = receivedOf(body, method, signing, flags);
    const keys = await knownKeys({ profile: flags.profile, signal });
    const [found] = identifyCall(call, [kind]);
    const one = { key, request: found?.one.request ?? {}, signing };
    const explained = explainSignature(call, one, { keys, now });
    const accessKey = keys[key];
    const steps = accessKey === undefined ? [] : signatureSteps(call, one, accessKey);
    return this.#present(
      { isValid: explained.valid, kind, mistakes: [], steps },
      explained.valid ? [] : explained.mistakes,
    );
  }

  #present(result: VerifyResult, mistakes: readonly SignatureMistake[]): VerifyResult {
    const whole = {
      ...result,
      isValid: mistakes.length === 0,
      mistakes: shownMistakes(mistakes, this.language),
    };
    this.log(verifyText(whole, this.language));
    process.exitCode = whole.isValid ? 0 : exitCodeOf('check');
    return whole;
  }
}

function bodySignMistakes(header: string | undefined, body: string, accessKey: string): SignatureMistake[] {
  const verified = verifyBodySign(header, body, accessKey);
  if (verified.valid) return [];
  return [{ kind: verified.why as 'different' | 'malformed' | 'missing', what: verified.what }];
}

/** The call as it arrived: from its address and headers, or from what signs it. */
function receivedOf(
  body: string,
  method: string,
  signing: string,
  { header = [], nonce, signature, timestamp, url }: VerifyFlags,
): ReceivedCall {
  const headers = Object.fromEntries(header.map((line) => headerIn(line)));
  const isHeader = signing.startsWith('header');
  const given: Array<[name: string, value: string | undefined]> = isHeader
    ? [
        ['x-sign', signing === 'header-signature' ? signature : undefined],
        ['authtoken', signing === 'header-token' ? signature : undefined],
        ['x-timestamp', timestamp],
        ['x-nonce', nonce],
      ]
    : [
        [signing === 'query-token' ? 'authToken' : 'signature', signature],
        [signing === 'query-token' ? 'timeStamp' : 'timestamp', timestamp],
        ['nonce', nonce],
      ];
  const address = addressOf(url);
  for (const [name, value] of given) {
    if (value === undefined) continue;
    if (isHeader) headers[name] = value;
    else address.searchParams.set(name, value);
  }

  const call = { body, headers, method, target: address.pathname + address.search };
  if (
    header.length === 0 &&
    signature === undefined &&
    [...queryOf(call)].length === 0 &&
    headerOf(call, 'x-sign') === ''
  )
    throw new UsageError('NO_SIGNATURE', callMessages.noSignature(), {
      hints: [callMessages.giveSignature()],
    });
  return call;
}

function headerIn(line: string): [name: string, value: string] {
  const at = line.indexOf(':');
  if (at > 0) return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
  throw new UsageError('HEADER_FORM', callMessages.headerForm({ line }), {
    hints: [callMessages.giveSignature()],
  });
}

/** Nothing is called: any host will do, and a path alone as well. */
function addressOf(url = '/'): URL {
  const base = 'http://localhost';
  if (URL.canParse(url, base)) return new URL(url, base);
  throw new UsageError('BAD_ADDRESS', callMessages.badRequestUrl(), {
    hints: [callMessages.giveSignature()],
  });
}

function timeOf(at: string | undefined): Date {
  if (at === undefined) return new Date();
  const time = new Date(/^\d+$/.test(at) ? Number(at) : at);
  if (!Number.isNaN(time.getTime())) return time;
  throw new UsageError('TIME_FORM', callMessages.timeForm({ text: at }), {
    hints: [callMessages.giveTime()],
  });
}
