/** What a domain gives for a code or a refresh token. Other members are kept as they come. */
export interface OAuthTokens {
  access_token: string;
  /** `Bearer`. */
  token_type?: string;
  /** Seconds from when it was given; 7,200 in the page's sample. */
  expires_in?: number | string;
  /** `get_user_info`. */
  scope?: string;
  /** Lasts 30 days; a domain gives one only where it is set to. */
  refresh_token?: string;
  [other: string]: unknown;
}

/** Members of an answer that are secret, whatever it calls them: tokens of any kind. */
export function isSecretMember(name: string): boolean {
  return /token$/i.test(name);
}

/** When the access token ends; nothing where the domain does not say. */
export function expiryOf({ expires_in: seconds }: OAuthTokens, given: Date): Date | undefined {
  const number = Number(seconds);
  return seconds === undefined || seconds === '' || !Number.isFinite(number)
    ? undefined
    : new Date(given.getTime() + number * 1000);
}
