import { Args, Flags } from '@oclif/core';
import { findInterface, type FoundInterface } from '../../callback/find-interface.js';
import { signatureSteps } from '../../callback/listening/signature-steps.js';
import { sameCall, signedAgain } from '../../callback/sending/call-again.js';
import { CallLog, type LoggedCall } from '../../callback/sending/call-log.js';
import { sendCall } from '../../callback/sending/send-call.js';
import { serverFlags } from '../../cli/callback/callback-flags.js';
import { callbackKey } from '../../cli/callback/callback-keys.js';
import { callbackServer } from '../../cli/callback/callback-server.js';
import { logCall } from '../../cli/callback/log-call.js';
import { receivedAs } from '../../cli/callback/received-as.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { rootFolder } from '../../cli/command/root-folder.js';
import { callMessages } from '../../cli/views/call/messages.js';
import { type CallList, callListText } from '../../cli/views/call/present-call-list.js';
import { callResult, type CallResult, callText } from '../../cli/views/call/present-call.js';
import { UsageError } from '../../errors/koo-error.js';

export default class CallbackReplay extends KooCommand {
  static override summary = 'Send a call again that koo has sent before, or list those calls.';
  static override description =
    'koo callback send and test record their calls in .koo/callback next to koo.yaml: the last 20 runs, for their owner only, without keys and responses. The same body is sent with a new signature, as when KooGallery calls again; with --same-signature the very same bytes, which your server should reject as a replay. Without an ID, the last calls are listed.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 6a7ee0fd',
    '<%= config.bin %> <%= command.id %> 6a7ee0fd --same-signature',
  ];

  static override args = {
    id: Args.string({ description: 'The ID of the call.', ignoreStdin: true }),
  };

  static override flags = {
    ...serverFlags,
    'dry-run': Flags.boolean({ description: 'Show the call without sending it.' }),
    'same-signature': Flags.boolean({
      description: 'Send the very same bytes, signature and nonce included.',
    }),
  };

  async run(): Promise<CallList | CallResult> {
    const { args, flags } = await this.parse(CallbackReplay);
    const { language, signal } = this;
    const calls = await new CallLog(await rootFolder(flags.project)).list();
    if (args.id === undefined) {
      this.log(callListText(calls, language));
      return { calls };
    }

    const recorded = calls.find(({ id }) => id === args.id);
    if (!recorded) {
      throw new UsageError('UNKNOWN_CALL', callMessages.unknownCall({ id: args.id }), {
        hints: [callMessages.listCalls()],
      });
    }

    const found = interfaceOf(recorded);
    const { one } = found;
    // The log may have come with a repository: it names no server that may be called.
    await callbackServer({
      address: addressOf(recorded),
      allowedHost: flags['allow-host'],
      cwd: process.cwd(),
      environment: process.env,
      project: flags.project,
    });
    const accessKey = await callbackKey(one.key, { profile: flags.profile, signal });
    const isSame = flags['same-signature'];
    const call = isSame ? sameCall(recorded) : signedAgain(recorded, one, { accessKey, now: new Date() });
    const sent = flags['dry-run'] ? undefined : await sendCall(call, { signal, timeoutMs: one.timeout });
    const id =
      sent && (await logCall('replay', { ...found, sent }, flags.project, (text) => this.warning(text)));
    const steps = isSame ? undefined : signatureSteps(receivedAs(call), one, accessKey);
    const result = callResult({ ...found, accessKey, call, id, sent, steps }, language);
    if (isSame) this.print(callMessages.sameSignature());
    this.log(callText(result, found, language));
    process.exitCode = result.verdict?.isAccepted === false ? exitCodeOf('check') : 0;
    return result;
  }
}

/** @throws UsageError `UNKNOWN_CALL` where the log names an interface that does not exist */
function interfaceOf({ activity, id, protocol }: LoggedCall): FoundInterface {
  try {
    return findInterface(activity, [protocol]);
  } catch {
    throw new UsageError('UNKNOWN_CALL', callMessages.recordedOther({ id }), {
      hints: [callMessages.listCalls()],
    });
  }
}

/** Without what signs it. */
function addressOf({ url }: LoggedCall): string {
  const address = new URL(url);
  address.search = '';
  address.hash = '';
  return address.href;
}
