import type { Message } from '../../i18n/message.js';

/** What was looked at. */
export type CheckedPart = 'archive' | 'checksum' | 'manifest' | 'sbom' | 'signature' | 'statement' | 'sums';

/**
 * - `fits`: it is what it should be
 * - `differs`: it is not
 * - `missing`: something says that it is there, and it is not
 * - `unchecked`: nothing was found wrong, nor could it be
 */
export type CheckState = 'differs' | 'fits' | 'missing' | 'unchecked';

export interface PackageCheck {
  part: CheckedPart;
  state: CheckState;
  /** One sentence. */
  message: Message;
}

export interface VerifiedPackage {
  /** Absolute path of the archive. */
  file: string;
  /** Hex, as it is now; absent when the archive is not there. */
  sha256?: string;
  /** Nothing differs and nothing is missing. */
  ok: boolean;
  checks: PackageCheck[];
}

export const fits = (part: CheckedPart, message: Message): PackageCheck => ({ message, part, state: 'fits' });
export const differs = (part: CheckedPart, message: Message): PackageCheck => ({
  message,
  part,
  state: 'differs',
});
export const missing = (part: CheckedPart, message: Message): PackageCheck => ({
  message,
  part,
  state: 'missing',
});
export const unchecked = (part: CheckedPart, message: Message): PackageCheck => ({
  message,
  part,
  state: 'unchecked',
});
