import { Args, Flags } from '@oclif/core';
import { findInterface } from '../../callback/find-interface.js';
import { queryInstances } from '../../callback/sending/query-instances.js';
import { serverFlags } from '../../cli/callback/callback-flags.js';
import { callbackKey } from '../../cli/callback/callback-keys.js';
import { callbackServer } from '../../cli/callback/callback-server.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { readStandardInput } from '../../cli/flags/read-standard-input.js';
import { instanceQueryMessages } from '../../cli/views/instance/messages.js';
import {
  instanceQueryResult,
  type InstanceQueryResult,
  instancesCsv,
  instancesNotes,
  instancesTable,
} from '../../cli/views/instance/present-instances.js';
import { EnvironmentError, UsageError } from '../../errors/koo-error.js';

const KINDS = ['saas-2.0', 'saas-1.0'] as const;

export default class InstanceQuery extends KooCommand {
  static override summary = 'Ask your server for instances as KooGallery does (查询实例信息).';
  static override description =
    'Calls queryInstance with up to 100 IDs at a time; a call that is rejected because of one ID is divided. What SaaS 1.0 encrypts is decrypted with the key; passwords are masked unless requested. Exits with 1 if an instance was not found or cannot be read, and 3 if the server cannot be reached.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> i-1 i-2 --url http://127.0.0.1:8080/saasproduce',
    '<%= config.bin %> <%= command.id %> - --format csv < ids.txt > instances.csv',
  ];

  static override args = {
    id: Args.string({
      description: 'Instance IDs; - reads them from standard input, one per line.',
      ignoreStdin: true,
      required: true,
    }),
  };

  static override strict = false;
  static override flags = {
    ...serverFlags,
    format: Flags.option({
      default: 'table' as const,
      description: 'Output format.',
      options: ['table', 'csv'] as const,
    })(),
    kind: Flags.option({
      description: 'The protocol; defaults to callback.protocol in koo.yaml, else saas-2.0.',
      options: KINDS,
    })(),
    'show-secrets': Flags.boolean({ description: 'Show passwords.' }),
    url: Flags.string({
      description: 'The production address of the server; defaults to callback.address in koo.yaml.',
      helpValue: 'URL',
    }),
  };

  async run(): Promise<InstanceQueryResult> {
    const { argv, flags } = await this.parse(InstanceQuery);
    const { language, signal } = this;
    const { protocols, url } = await callbackServer({
      address: flags.url,
      allowedHost: flags['allow-host'],
      cwd: process.cwd(),
      environment: process.env,
      project: flags.project,
    });
    const protocol = flags.kind ?? KINDS.find((kind) => protocols.includes(kind)) ?? 'saas-2.0';
    const { one } = findInterface('queryInstance', [protocol]);
    const accessKey = await callbackKey(one.key, { profile: flags.profile, signal });
    const ids = await this.#ids(argv as string[]);
    const queried = await queryInstances(ids, one, { accessKey, signal, url });
    if (!queried.isReachable) {
      const { reason } = queried.instances[0]!;
      throw new EnvironmentError(
        'CALLBACK_UNREACHABLE',
        instanceQueryMessages.unreachable({ reason: reason! }),
        {
          hints: [instanceQueryMessages.checkServer()],
        },
      );
    }

    this.showsSecrets = flags['show-secrets'];
    const result = instanceQueryResult(queried, { language, protocol, showsSecrets: this.showsSecrets, url });
    if (flags.format === 'csv') this.log(instancesCsv(result));
    else if (result.summary.found > 0) this.log(instancesTable(result));
    if (!this.jsonEnabled()) this.logToStderr(instancesNotes(result, language));
    process.exitCode = result.instances.some(({ reason }) => reason !== undefined) ? exitCodeOf('check') : 0;
    return result;
  }

  async #ids(words: readonly string[]): Promise<string[]> {
    const text = words.includes('-') ? (await readStandardInput(this.signal)).toString('utf8') : '';
    const ids = [...words.filter((word) => word !== '-'), ...text.split(/\r?\n/)]
      .map((id) => id.trim())
      .filter((id) => id !== '');
    if (ids.length === 0) {
      throw new UsageError('NO_INSTANCE_IDS', instanceQueryMessages.noIds(), {
        hints: [instanceQueryMessages.giveIds()],
      });
    }

    const wrong = ids.find((id) => id.length > 64 || /[\s,]/.test(id));
    if (wrong === undefined) return ids;
    throw new UsageError('INSTANCE_ID_FORM', instanceQueryMessages.badId({ id: wrong.slice(0, 80) }), {
      hints: [instanceQueryMessages.idForm()],
    });
  }
}
