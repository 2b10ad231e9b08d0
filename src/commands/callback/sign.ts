import { Args, Flags } from '@oclif/core';
import { signatureSteps } from '../../callback/listening/signature-steps.js';
import type { ProtocolId } from '../../callback/protocol.js';
import { signedText } from '../../callback/sending/signed-text.js';
import { bodySign } from '../../callback/signing/body-sign.js';
import { keyProfileFlag, protocolFlag } from '../../cli/callback/callback-flags.js';
import { callbackKey } from '../../cli/callback/callback-keys.js';
import { protocolSigning } from '../../cli/callback/protocol-signing.js';
import { readCallBody } from '../../cli/callback/read-call-body.js';
import { receivedAs } from '../../cli/callback/received-as.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callMessages } from '../../cli/views/call/messages.js';
import {
  signatureResult,
  type SignatureResult,
  signatureText,
} from '../../cli/views/call/present-signature.js';
import { UsageError } from '../../errors/koo-error.js';

export default class CallbackSign extends KooCommand {
  static override summary = 'Sign the body of a call, and show each step.';
  static override description =
    'Signs a body as KooGallery does: SaaS 2.0, licences and order notifications in the address, the joint-operation kit 2.0 in headers, SaaS 1.0 and the kit 1.0 by a token. Compare the steps with those of your own code. The key is shown as <key>. For SaaS 1.0, the input is a JSON object or a query such as a=1&b=2. With --answer, it signs the body of a response (Body-Sign of 1.0).';

  static override examples = [
    '<%= config.bin %> <%= command.id %> body.json',
    `echo '{"activity":"newInstance"}' | <%= config.bin %> <%= command.id %> - --timestamp 1680508066618 --nonce N`,
    '<%= config.bin %> <%= command.id %> answer.json --answer',
  ];

  static override args = {
    file: Args.string({
      description: 'The file with the body; - for standard input.',
      ignoreStdin: true,
      required: true,
    }),
  };

  static override flags = {
    answer: Flags.boolean({
      description: 'The body is that of a response of SaaS 1.0 or the kit 1.0.',
      exclusive: ['timestamp', 'nonce'],
    }),
    kind: protocolFlag({ description: 'The protocol; defaults to saas-2.0.' }),
    nonce: Flags.string({ description: 'The nonce; defaults to a random one.', helpValue: 'TEXT' }),
    profile: keyProfileFlag,
    timestamp: Flags.string({
      description:
        'The timestamp: milliseconds since 1970, of tokens yyyyMMddHHmmssSSS; defaults to the present.',
      helpValue: 'TIME',
    }),
  };

  async run(): Promise<SignatureResult> {
    const { args, flags } = await this.parse(CallbackSign);
    const { language, signal } = this;
    const kind: ProtocolId = flags.kind ?? (flags.answer ? 'saas-1.0' : 'saas-2.0');
    const one = protocolSigning(kind);
    const accessKey = await callbackKey(one.key, { profile: flags.profile, signal });
    const body = await readCallBody(args.file, signal);
    if (flags.answer) {
      const header = bodySign(body, accessKey);
      const result: SignatureResult = { headers: { 'Body-Sign': header }, kind, steps: [] };
      this.log(signatureText(result, language));
      return result;
    }

    const call = signedText(one, body, { accessKey, nonce: flags.nonce, timestamp: flags.timestamp });
    if (!call) {
      throw new UsageError('NOT_PARAMETERS', callMessages.notParameters(), {
        hints: [callMessages.giveInput()],
      });
    }

    const result = signatureResult(kind, call, signatureSteps(receivedAs(call), one, accessKey));
    this.log(signatureText(result, language));
    return result;
  }
}
