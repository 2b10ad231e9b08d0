import { Flags } from '@oclif/core';
import path from 'node:path';
import { emulatedBuyers, ORDER_KINDS } from '../cli/callback/emulated-buyers.js';
import { KooCommand } from '../cli/command/koo-command.js';
import type { Emulator as RunningHere, EmulatorOptions } from '../emulator/emulator.js';
import { StateFolder } from '../platform/state-folder.js';
import { refuseNamedLinkOut } from '../platform/refuse-links-out.js';
import { resultMessages } from '../cli/command/messages.js';

/** Without `KOO_STATE_DIR`, which may put it elsewhere. */
const DATA = '.koo/local';
/** The gateway's documented limit, in bytes. */
const GATEWAY_LIMIT = 12 * 1024 * 1024;

/** What `--json` prints as soon as the emulator can be called. */
interface EmulatorStarted {
  url: string;
  /** What it holds, for a browser. */
  page: string;
  pid: number;
  accessKey: string;
  /** Where the key pair lies; the secret itself is not printed. */
  credentialsFile: string;
  projectId: string;
  region: string;
  dataFolder: string;
  /** Where orders are delivered to. */
  callback: string | null;
}

export default class Emulator extends KooCommand {
  static override summary = 'Run KooGallery, its seller console and RFS on this machine.';
  static override description =
    'Listens on loopback only, and checks signatures, sizes, hashes and rules as the real interfaces do. Its state is persistent. Ctrl-C or SIGTERM stops it with exit code 0.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --port 8700 --review manual',
    '<%= config.bin %> <%= command.id %> --callback http://127.0.0.1:8080/saasproduce',
  ];

  static override flags = {
    callback: Flags.string({
      description:
        'Production address of your server: orders that are placed in the page are delivered to it, signed with KOO_CALLBACK_KEY or a key of the profile.',
      helpValue: 'URL',
    }),
    kind: Flags.option({
      dependsOn: ['callback'],
      description: 'What your server offers; defaults to callback.protocol in koo.yaml, else saas-2.0.',
      options: ORDER_KINDS,
    })(),
    'allow-host': Flags.string({
      dependsOn: ['callback'],
      description: 'Name of a host other than this machine, to confirm that the server is your own.',
      helpValue: 'NAME',
    }),
    profile: Flags.string({
      dependsOn: ['callback'],
      description: 'The profile of the credentials file with the key to sign with.',
      helpValue: 'NAME',
    }),
    port: Flags.integer({
      description: 'Port to listen on; defaults to a free one.',
      helpValue: 'PORT',
      min: 0,
      max: 65_535,
    }),
    data: Flags.string({ description: 'Folder for the state.', default: DATA, helpValue: 'DIR' }),
    review: Flags.option({
      description: 'Who reviews: a scan of the package, or the caller of the console interface.',
      options: ['automatic', 'manual'] as const,
      default: 'automatic' as const,
    })(),
    console: Flags.option({
      description:
        'Who can use the seller console: koo, or only a person, as at KooGallery; `koo publish` then works with hand-offs.',
      options: ['open', 'by-hand'] as const,
      default: 'open' as const,
    })(),
    fault: Flags.string({
      description:
        'Inject failures into calls: "lost rate=0.2 path=/api"; see docs/emulator.md for the kinds.',
      helpValue: 'FAULT',
      multiple: true,
      multipleNonGreedy: true,
    }),
    faults: Flags.string({
      description: 'A YAML or JSON file with a list of faults.',
      helpValue: 'FILE',
    }),
    'stack-seconds': Flags.integer({
      description: 'How long RFS needs to plan, deploy and delete, in seconds; 0 finishes by the next query.',
      default: 0,
      helpValue: 'SECONDS',
      max: 86_400,
      min: 0,
    }),
    'gateway-limit': Flags.boolean({
      description: "Reject bodies over 12 MB, as KooGallery's gateway does.",
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(Emulator);
    const { parseFault, readFaults, startEmulator } = await import('../emulator/emulator.js');
    if (flags.faults !== undefined) refuseNamedLinkOut(flags.faults);
    const listed = flags.faults === undefined ? [] : await readFaults(flags.faults);
    const options: EmulatorOptions = {
      ...(await emulatedBuyers({
        address: flags.callback,
        allowedHost: flags['allow-host'],
        cwd: process.cwd(),
        environment: process.env,
        kind: flags.kind,
        profile: flags.profile,
        signal: this.signal,
      })),
      console: flags.console,
      dataFolder:
        flags.data === DATA ? StateFolder.of(process.cwd(), 'local').path : path.resolve(flags.data),
      faults: [...listed, ...(flags.fault ?? []).map((line) => parseFault(line))],
      gatewayBodyLimit: flags['gateway-limit'] ? GATEWAY_LIMIT : undefined,
      log: (line) => this.logToStderr(line),
      port: flags.port,
      review: flags.review,
      stackSeconds: flags['stack-seconds'],
    };
    const emulator = await startEmulator(options);
    try {
      this.#present(started(emulator, options.callback?.url), flags.console === 'by-hand');
      await new Promise<void>((resolve) => {
        if (this.signal.aborted) resolve();
        else this.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    } finally {
      await emulator.close();
    }
  }

  /** Now, not at the end: whoever started it waits for the address. */
  #present(emulator: EmulatorStarted, isByHand: boolean): void {
    if (this.jsonEnabled()) return this.logJson(emulator);
    const {
      accessKey: key,
      callback,
      credentialsFile: keyFile,
      dataFolder: folder,
      page,
      pid,
      projectId,
      url,
    } = emulator;
    this.print(
      resultMessages.emulator({
        ...(isByHand && { byHand: `${page}console/` }),
        ...(callback !== null && { callback }),
        folder,
        key,
        keyFile,
        page,
        pid,
        project: projectId,
        url,
      }),
    );
  }
}

function started(
  { credentials, dataFolder, projectId, region, url }: RunningHere,
  callback: URL | undefined,
): EmulatorStarted {
  return {
    url,
    page: `${url}/page/`,
    pid: process.pid,
    accessKey: credentials.accessKey,
    credentialsFile: path.join(dataFolder, 'credentials.json'),
    projectId,
    region,
    dataFolder,
    callback: callback?.href ?? null,
  };
}
