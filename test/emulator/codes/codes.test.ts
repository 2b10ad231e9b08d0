import { expect } from 'chai';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ERROR_CODES, errorCode } from '../../../src/marketplace/answers/error-codes.js';
import { runCommand } from '../../support/run-command.js';
import { type KooRun, runKoo } from '../../support/run-koo.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { emulators, type TestEmulator } from '../support/emulators.js';
import type { CodeRow } from './code-row.js';
import { deployedCodes } from './deployed-codes.js';
import { gatewayCodes } from './gateway-codes.js';
import { licenceCodes } from './licence-codes.js';
import { oauthCodes } from './oauth-codes.js';
import { orderCodes } from './order-codes.js';
import { rfsCodes } from './rfs-codes.js';
import { uploadCodes } from './upload-codes.js';
import { usageCodes } from './usage-codes.js';

/** Another table goes here. */
const TABLES: Readonly<Record<string, readonly CodeRow[]>> = {
  'licence codes': licenceCodes,
  'what an asset deploys': deployedCodes,
  OAuth: oauthCodes,
  'querying an order': orderCodes,
  RFS: rfsCodes,
  'the gateway': gatewayCodes,
  uploads: uploadCodes,
  usage: usageCodes,
};

/** So long a `Retry-After` that koo gives up at once, where it would send again. */
const NEVER = 3600;
const HAN = /\p{Script=Han}/u;
/** A step of what a command does, with its mark; steps are named in English only. */
const STEP = /^[✔✖] /;

const keysOf = ({ credentials, projectId }: TestEmulator): Record<string, string> => ({
  KOO_ACCESS_KEY: credentials.accessKey,
  KOO_INTEGRATION_KEY: credentials.integrationKey,
  KOO_OAUTH_CLIENT_ID: credentials.clientId,
  KOO_OAUTH_CLIENT_SECRET: credentials.clientSecret,
  KOO_PROJECT_ID: projectId,
  KOO_SECRET_KEY: credentials.secretKey,
});

describe('what a user reads of each code, by way of the emulator', () => {
  const temporaryFolder = temporaryFolders();
  const start = emulators();
  let emulator: TestEmulator;

  before(async () => {
    emulator = await start();
  });
  afterEach(() => emulator.client.call('PUT', '/console/v1/faults', { faults: [] }));

  const told = async (row: CodeRow, language: string): Promise<{ code: number | null; reads: string }> => {
    const { argv, before = [], code, command, fault, files = {}, input, status, told: message } = row;
    const { targetFlag = '--url', urlPath = '' } = row;
    const { url } = emulator;
    const cwd = await temporaryFolder();
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : content(url);
      await writeFile(path.join(cwd, name), text, { mode: 0o600 });
    }

    const env = { ...keysOf(emulator), ...row.env };
    const run = (name: string, words: readonly string[]): Promise<KooRun> => {
      const all = [...words, targetFlag, `${url}${urlPath}`, '--lang', language];
      return input === undefined
        ? runCommand(name, all, { cwd, env })
        : runKoo([...name.split(' '), ...all], { cwd, env, input });
    };

    for (const [name, ...words] of row.prepared ?? []) {
      const { code: exit, stderr } = await runCommand(name, words, { cwd, env });
      expect(exit, stderr).to.equal(0);
    }

    for (const [name, ...words] of before) {
      const { code: exit, stderr } = await run(name, words);
      expect(exit, stderr).to.equal(0);
    }

    if (message !== undefined) {
      const where = fault?.path && { path: fault.path.replace('PROJECT', emulator.projectId) };
      const faults = [{ code, kind: 'status', message, retryAfter: NEVER, status, ...fault, ...where }];
      const { json, status: taken } = await emulator.client.call('PUT', '/console/v1/faults', { faults });
      expect(taken, JSON.stringify(json)).to.equal(200);
    }

    const { code: exit, stderr, stdout } = await run(command, argv);
    const reads = (stdout + stderr)
      .replaceAll(new URL(url).host, 'HOST')
      .replaceAll(emulator.projectId, 'PROJECT')
      .replaceAll(/\b[\da-f]{32}\b/g, 'ID')
      .replaceAll(/\b\d{8}T\d{6}Z\b/g, 'DATE')
      .replaceAll(/\bkoo-test-[\da-f]{8}\b/g, 'koo-test-N');
    return { code: exit, reads };
  };

  for (const [what, rows] of Object.entries(TABLES)) {
    describe(what, () => {
      for (const row of rows) {
        const { code, reads, status } = row;
        it(`${code}, HTTP ${status}${row.told === undefined ? '' : ' (told to say it)'}`, async () => {
          expect(await told(row, 'en')).to.deep.equal({ code: 4, reads });
          const chinese = await told(row, 'zh');
          const { chinese: meaning } = errorCode(code, status)!;
          expect(chinese.reads).to.include(meaning).and.to.include(code);
          for (const line of chinese.reads.trim().split('\n'))
            expect(STEP.test(line) || line.startsWith('  位置 ') || HAN.test(line), line).to.equal(true);
        });
      }
    });
  }

  it('no code of koo’s table is without a row', () => {
    const read = new Set(
      Object.values(TABLES).flatMap((rows) => rows.map((row) => errorCode(row.code, row.status))),
    );
    const unread = ERROR_CODES.filter((entry) => !read.has(entry));
    expect(unread.map(({ code, family }) => `${family} ${code}`)).to.deep.equal([]);
  });
});
