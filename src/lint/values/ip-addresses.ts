import { isIP } from 'node:net';

/** Whether a text is an IP address, of a version where one is given; leading zeros are refused, as Go does. */
export function isAddress(text: string, version?: 4 | 6): boolean {
  const found = text.includes('%') ? 0 : isIP(text);
  return found !== 0 && (version === undefined || found === version);
}

/**
 * The range that a text such as `192.168.1.1/16` lies in, `192.168.0.0/16`; nothing of what is not an address and a mask.
 * Of IPv6 the text itself where it begins the range, since the same address may be written in several ways.
 */
export function networkOf(text: string): string | undefined {
  const slash = text.indexOf('/');
  const [address, mask] = [text.slice(0, slash), text.slice(slash + 1)];
  if (slash === -1 || !/^\d{1,3}$/.test(mask) || (mask.length > 1 && mask.startsWith('0'))) return undefined;
  const bits = Number(mask);
  if (isAddress(address, 4)) return bits > 32 ? undefined : `${ipv4Network(address, bits)}/${bits}`;
  if (!isAddress(address, 6) || bits > 128) return undefined;
  const groups = groupsOf(address);
  const network = groups.map((group, at) => group & groupMask(bits - at * 16));
  return groups.every((group, at) => group === network[at])
    ? text.toLowerCase()
    : `${network.map((group) => group.toString(16)).join(':')}/${bits}`;
}

/** An address as a number from 0 to 2³² - 1. */
function ipv4Number(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function ipv4Network(address: string, bits: number): string {
  const size = 2 ** (32 - bits);
  const first = Math.floor(ipv4Number(address) / size) * size;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}

function groupMask(bits: number): number {
  const own = Math.max(0, Math.min(16, bits));
  return (0xff_ff << (16 - own)) & 0xff_ff;
}

/** The eight numbers of an IPv6 address; the last two may be written as an IPv4 address. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::', 2);
  const [before, after] = [numbersOf(head), numbersOf(tail ?? '')];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...after];
}

function numbersOf(part: string): number[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => {
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const number = ipv4Number(group);
    return [Math.floor(number / 0x1_00_00), number % 0x1_00_00];
  });
}
