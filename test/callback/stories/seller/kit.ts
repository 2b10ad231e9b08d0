import { constants, createHash, type KeyObject, privateDecrypt } from 'node:crypto';
import { type Received, refuse, refusesRepeated, type Reply } from './fault.js';
import type { SellerOptions, Stored } from './instances.js';
import { verifyHeaders, verifyToken } from './signatures.js';

type Members = Record<string, unknown>;

/** A server of joint operation: kit 1.0 and 2.0. */
export class KitSeller {
  readonly #is1: boolean;
  readonly #store: Stored;
  readonly #options: SellerOptions & { privateKey?: KeyObject };
  /** Client secrets that were decrypted. */
  readonly secrets: string[] = [];

  constructor(
    protocol: 'kit-1.0' | 'kit-2.0',
    store: Stored,
    options: SellerOptions & { privateKey?: KeyObject },
  ) {
    this.#is1 = protocol === 'kit-1.0';
    this.#store = store;
    this.#options = options;
  }

  reply(request: Received): Reply {
    const { fault } = this.#options;
    const { headers, path, text } = request;
    const members = JSON.parse(text) as Members;
    if (this.#is1) verifyToken(String(headers.authtoken ?? ''), members, fault);
    else verifyHeaders(request, fault);
    const name = /^\/saasproduce\/produceAPI\/(v2\/)?(\w+)$/.exec(path);
    if (!name || (name[1] === undefined) !== this.#is1) refuse('000002');
    const { flag, instanceId, tenantId } = members;
    if (!tenantId || typeof members.timeStamp !== 'string') refuse('000002');
    if (fault === 'refuses-empty-instance' && instanceId === '') refuse('000002');
    this.#requireFlag(name[2]!, flag);
    return this.#sync(name[2]!, members);
  }

  #requireFlag(call: string, flag: unknown): void {
    const { fault } = this.#options;
    const known: Record<string, number[]> = {
      allOrgSync: [],
      applicationSync: this.#is1 ? [0, 1] : [0, 1, 2],
      authSync: this.#is1 ? [0, 1, 2] : [0, 1, 2, 3],
      singleOrgSync: [0, 1, 2],
      tenantSync: this.#is1 ? [0, 1] : [0, 1, 2],
    };
    const flags = known[call] ?? refuse('000002');
    const isKnown = call === 'allOrgSync' || flags.includes(flag as number);
    if (!isKnown && fault !== 'unknown-value-accepted') refuse('000002');
  }

  #sync(call: string, members: Members): Reply {
    const { fault } = this.#options;
    const { done } = this.#store;
    const { flag, orgCode = '', tenantId, userList } = members;
    if (call === 'authSync') this.#requireUsers(userList);
    if (call === 'allOrgSync') this.#requireDepartments(members);
    if (call === 'applicationSync') this.#secret(String(members.clientSecret));
    if (fault === 'short-columns' && String(members.name).length > 64) refuse('000005');
    const record = `${call} ${String(tenantId)} ${String(orgCode)}`;
    if (flag === 0) {
      if (fault === 'refuses-unknown-deletion' && !done.has(`${record} ever`)) refuse('000003');
      done.delete(record);
    } else if (flag === 1) {
      if (refusesRepeated(fault, members.testFlag) && done.has(record)) refuse('000005');
      done.add(record);
      done.add(`${record} ever`);
    }

    return { resultCode: '000000' };
  }

  #requireUsers(list: unknown): void {
    const { fault } = this.#options;
    if ((this.#is1 || fault === 'parsed-list-only') !== (typeof list === 'string')) refuse('000002');
    const users = (typeof list === 'string' ? JSON.parse(list) : list) as unknown[];
    if (users.length > (fault === 'few-users' ? 100 : 500)) refuse('000002');
  }

  #requireDepartments({ orgInfo, orgInfoList }: Members): void {
    const list = this.#is1 ? orgInfo : orgInfoList;
    if (this.#options.fault === 'list-only' && !Array.isArray(list)) refuse('000002');
    const departments = (typeof list === 'string' ? JSON.parse(list) : list) as Array<Record<string, string>>;
    if (!departments.every((one) => one[this.#is1 ? 'name' : 'orgName'])) refuse('000002');
  }

  #secret(encrypted: string): void {
    const { privateKey: key } = this.#options;
    if (!key) refuse('000101');
    const block = privateDecrypt(
      { key, padding: constants.RSA_NO_PADDING },
      Buffer.from(encrypted, 'base64'),
    );
    this.secrets.push(unpadOaep(block) ?? refuse('000101'));
  }
}

/** RFC 8017: the hash is SHA-256, that of the mask SHA-1, as Java has it. */
function unpadOaep(block: Buffer): string | undefined {
  const masked = { data: block.subarray(33), seed: block.subarray(1, 33) };
  const seed = xor(masked.seed, mask(masked.data, 32));
  const data = xor(masked.data, mask(seed, masked.data.length));
  const isOaep = block[0] === 0 && data.subarray(0, 32).equals(createHash('sha256').digest());
  const start = data.indexOf(1, 32);
  return isOaep && start !== -1 ? data.subarray(start + 1).toString('utf8') : undefined;
}

function mask(seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let counter = 0; counter * 20 < length; counter += 1) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    parts.push(createHash('sha1').update(seed).update(count).digest());
  }

  return Buffer.concat(parts).subarray(0, length);
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ other[index]!));
}
