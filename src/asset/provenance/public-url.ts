/**
 * An address as it may be told to strangers: `https`, without user, password, query and fragment. Of a git remote in
 * the form `git@host:owner/name.git` it makes `https://host/owner/name.git`. What is a path of this machine, or
 * cannot be read, is nothing.
 */
export function publicUrl(address: string): string | undefined {
  const text = address.trim();
  const short = /^(?:[^@/\s]+@)?([\w.-]+\.[\w-]+):(?!\/\/)(\/?[^\s?#]+)$/.exec(text);
  const url = parse(short ? `https://${short[1]}/${short[2]!.replace(/^\//, '')}` : text);
  if (!url || !['git:', 'http:', 'https:', 'ssh:'].includes(url.protocol) || url.hostname === '')
    return undefined;
  const port = url.protocol === 'ssh:' || url.port === '' ? '' : `:${url.port}`;
  return `${url.protocol === 'http:' ? 'http:' : 'https:'}//${url.hostname}${port}${url.pathname}`;
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
