/** The address of a database for messages: a password, and what is behind the `?`, may be secret. */
export function addressWithoutSecrets(url: string): string {
  const parts = /^(\w+:\/\/)(?:[^/?#]*@)?([^?#]*)/.exec(url);
  return parts ? `${parts[1]}${parts[2]}` : 'PostgreSQL';
}
