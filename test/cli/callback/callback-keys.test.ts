import { expect } from 'chai';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { callbackKey, callbackKeys } from '../../../src/cli/callback/callback-keys.js';
import { withoutSecrets } from '../../../src/errors/secrets.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('the keys of callbacks', () => {
  const folder = temporaryFolders();

  const withProfiles = async (text: string): Promise<Record<string, string>> => {
    const file = path.join(await folder(), 'credentials.yaml');
    await writeFile(file, text, { mode: 0o600 });
    return { KOO_CREDENTIALS_FILE: file };
  };
  const codeOf = async (key: Promise<string>): Promise<unknown> =>
    key.then(
      () => 'none',
      (error: unknown) => (error as { code: string }).code,
    );
  const PROFILES = `profiles:
  default:
    callbackKeys: {basic: 'of-the-profile-basic', licence-code: 'of-the-profile-licence'}
  shop:
    accessKey: AKEXAMPLE
    secretKey: not-a-secret
    callbackKeys: {basic: ' of-the-shop '}
`;

  it('come from the environment, one a kind, else from the profile', async () => {
    const environment = {
      ...(await withProfiles(PROFILES)),
      KOO_CALLBACK_KEY: ' of-the-environment ',
      KOO_CALLBACK_KEY_GENERAL: 'general-of-it',
      KOO_CALLBACK_KEY_SYNCHRONIZATION: 'synchronization-of-it',
    };
    expect(await callbackKey('basic', { environment })).to.equal('of-the-environment');
    expect(await callbackKey('general', { environment })).to.equal('general-of-it');
    expect(await callbackKey('synchronization', { environment })).to.equal('synchronization-of-it');
    expect(await callbackKey('licence-code', { environment })).to.equal('of-the-profile-licence');
  });

  it('come from the profile that is named, whatever the environment has', async () => {
    const environment = { ...(await withProfiles(PROFILES)), KOO_CALLBACK_KEY: 'of-the-environment' };
    expect(await callbackKey('basic', { environment, profile: 'shop' })).to.equal('of-the-shop');
    expect(await callbackKey('basic', { environment: { ...environment, KOO_PROFILE: 'shop' } })).to.equal(
      'of-the-shop',
    );
    expect(await codeOf(callbackKey('general', { environment, profile: 'shop' }))).to.equal(
      'NO_CALLBACK_KEY',
    );
    expect(await codeOf(callbackKey('basic', { environment, profile: 'stop' }))).to.equal('NO_PROFILE');
  });

  it('come with those of other kinds from the same place', async () => {
    const profiles = await withProfiles(PROFILES);
    expect(await callbackKeys('basic', { environment: profiles })).to.deep.equal({
      key: 'of-the-profile-basic',
      others: ['of-the-profile-licence'],
    });
    const environment = { ...profiles, KOO_CALLBACK_KEY: 'own', KOO_CALLBACK_KEY_GENERAL: 'own ' };
    expect(await callbackKeys('basic', { environment })).to.deep.equal({ key: 'own', others: [] });
  });

  it('are in no text that koo prints', async () => {
    const environment = await withProfiles(PROFILES);
    await callbackKey('licence-code', { environment });
    expect(withoutSecrets('a of-the-profile-licence b')).to.equal('a *** b');
  });

  it('are not taken over from what is no text, from a file of others, and from names that every object has', async () => {
    const number = await withProfiles('profiles: {default: {callbackKeys: {basic: 0123}}}\n');
    const error: unknown = await callbackKey('basic', { environment: number }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.include({ code: 'NO_CALLBACK_KEY' });
    expect(String((error as Error).message)).to.match(
      /^callbackKeys\.basic is not a text in profile default/,
    );
    const open = await withProfiles(PROFILES);
    await chmod(open.KOO_CREDENTIALS_FILE!, 0o644);
    expect(await codeOf(callbackKey('basic', { environment: open }))).to.equal('CREDENTIALS_FILE');
    for (const text of ['{}', '{default: 7}', '{default: {callbackKeys: [a]}}', '{default: {}}']) {
      const environment = await withProfiles(`profiles: ${text}\n`);
      expect(await codeOf(callbackKey('basic', { environment })), text).to.equal('NO_CALLBACK_KEY');
    }
  });

  it('are asked for by the name of the variable and of the file', async () => {
    const KOO_CREDENTIALS_FILE = path.join(await folder(), 'none.yaml');
    const environment = { KOO_CREDENTIALS_FILE };
    const error = (await callbackKey('licence-code', { environment }).catch(
      (thrown: unknown) => thrown,
    )) as Error & { hints: unknown[] };
    expect(error.message).to.equal(
      'There is no key to sign the calls of licence codes (License授权码交付接口) with.',
    );
    expect(error.hints.map(String)).to.deep.equal([
      'Set KOO_CALLBACK_KEY_LICENCE_CODE to the key (访问密钥) that your server verifies signatures with; for a test any text will do.',
      `Write it, in quotes, into the profile default of ${KOO_CREDENTIALS_FILE} (mode 0600): callbackKeys: {licence-code: '…'}`,
      'The seller console has it: 卖家中心 > 应用工具 > 密钥管理, the key bound to licence codes (License授权码交付接口).',
    ]);
  });
});
