import { createHash } from 'node:crypto';

/** The policy of a page whose only style is this one: nothing is loaded, sent or run. */
export function pagePolicy(style: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
