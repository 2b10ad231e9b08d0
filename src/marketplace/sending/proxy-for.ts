import { isLoopback } from './base-address.js';
import { Proxy } from './proxy.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The first that is set decides; of each name the lower-case form comes first, as in curl. */
const VARIABLES = ['HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'];

/**
 * The proxy that the environment names for an address. Everything that leaves this machine is HTTPS, so HTTP_PROXY
 * counts too, after the others; what stays on this machine never goes through one.
 *
 * @throws UsageError `BAD_PROXY`
 */
export function proxyFor(url: URL, environment: Environment): Proxy | undefined {
  if (isLoopback(url) || isExcepted(url, variable(environment, 'NO_PROXY')?.value ?? '')) return undefined;
  for (const name of VARIABLES) {
    const found = variable(environment, name);
    if (found) return new Proxy(found.value, found.name);
  }

  return undefined;
}

function variable(environment: Environment, name: string): { name: string; value: string } | undefined {
  for (const spelled of [name.toLowerCase(), name]) {
    const value = environment[spelled]?.trim();
    if (value) return { name: spelled, value };
  }

  return undefined;
}

/** `NO_PROXY`: hosts, which stand for what is below them too, with or without a port; `*` for all. */
function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const host = hostname.toLowerCase();
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      const [, name = '', only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (name === '' || (only && only !== (port || (protocol === 'https:' ? '443' : '80')))) return false;
      return host === name || host === `[${name}]` || host.endsWith(`.${name}`);
    });
}
