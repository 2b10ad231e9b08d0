import { Args, Flags } from '@oclif/core';
import { findInterface, type FoundInterface, hasActivity } from '../../callback/find-interface.js';
import { signatureSteps } from '../../callback/listening/signature-steps.js';
import { readMembers } from '../../callback/sending/read-members.js';
import { sendCall } from '../../callback/sending/send-call.js';
import { signedCall } from '../../callback/sending/signed-call.js';
import { protocolFlag, serverFlags } from '../../cli/callback/callback-flags.js';
import { callbackKey } from '../../cli/callback/callback-keys.js';
import { callbackServer } from '../../cli/callback/callback-server.js';
import { logCall } from '../../cli/callback/log-call.js';
import { receivedAs } from '../../cli/callback/received-as.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { callResult, type CallResult, callText } from '../../cli/views/call/present-call.js';

export default class CallbackSend extends KooCommand {
  static override summary = "Send one signed call of KooGallery's to your server, and show it whole.";
  static override description =
    'Shows what was signed and how, the request, the response, what KooGallery would say of it, and a command that repeats it. Required members that are not given are invented, except for those that only your server knows, such as an instance ID. NAME=VALUE has the type of the interface, NAME:=JSON is sent as it is. The server gets a real call: use a test system, or add testFlag=1. Exits with 1 if KooGallery would not accept the response.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> newInstance http://127.0.0.1:8080/saasproduce',
    '<%= config.bin %> <%= command.id %> updateInstanceStatus http://127.0.0.1:8080/saasproduce instanceId=i-1 status=FREEZE',
    '<%= config.bin %> <%= command.id %> tenantSync --kind kit-2.0 flag=2 --dry-run',
  ];

  static override args = {
    activity: Args.string({
      description: 'What to call, such as newInstance or tenantSync.',
      ignoreStdin: true,
      required: true,
    }),
    url: Args.string({
      description: 'The production address of the server; defaults to callback.address in koo.yaml.',
      ignoreStdin: true,
    }),
    member: Args.string({
      description: 'Members of the call, as NAME=VALUE or NAME:=JSON.',
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    ...serverFlags,
    'dry-run': Flags.boolean({ description: 'Show the call without sending it.' }),
    kind: protocolFlag(),
  };

  async run(): Promise<CallResult> {
    const { args, argv, flags } = await this.parse(CallbackSend);
    const { language, signal } = this;
    const { address, words } = addressAndMembers((argv as string[]).slice(1));
    const { protocols, url } = await callbackServer({
      address,
      allowedHost: flags['allow-host'],
      cwd: process.cwd(),
      environment: process.env,
      project: flags.project,
    });
    const found = chosen(args.activity, flags.kind, protocols);
    const { one } = found;
    const accessKey = await callbackKey(one.key, { profile: flags.profile, signal });
    const now = new Date();
    const { invented, members } = readMembers(words, one, { accessKey, now });
    const call = signedCall(one, members, { accessKey, address: url, now });
    const sent = flags['dry-run'] ? undefined : await sendCall(call, { signal, timeoutMs: one.timeout });
    const id =
      sent && (await logCall('send', { ...found, sent }, flags.project, (text) => this.warning(text)));
    const steps = signatureSteps(receivedAs(call), one, accessKey);
    const instanceIds = args.activity === 'queryInstance' ? String(members.instanceId).split(',') : undefined;
    const result = callResult(
      { ...found, accessKey, call, id, instanceIds, invented, sent, steps },
      language,
    );
    this.log(callText(result, found, language));
    process.exitCode = result.verdict?.isAccepted === false ? exitCodeOf('check') : 0;
    return result;
  }
}

/** Every address has a scheme, and no member has one before its first equals sign. */
function addressAndMembers(words: readonly string[]): { address?: string; words: string[] } {
  const at = words.findIndex((word) => /^[a-z][\d+.a-z-]*:\/\//i.test(word));
  return at === -1
    ? { words: [...words] }
    : { address: words[at], words: words.filter((_, index) => index !== at) };
}

/** A flag is meant as it is; what koo.yaml says is preferred. */
function chosen(activity: string, kind: string | undefined, protocols: readonly string[]): FoundInterface {
  if (kind !== undefined) return findInterface(activity, [kind]);
  return findInterface(activity, hasActivity(activity, protocols) ? protocols : []);
}
