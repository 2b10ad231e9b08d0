import type { KeyKind } from '../callback-interface.js';

/**
 * One way in which a call differs from one that is signed right. Each but the first group was found by making the signature
 * that came with just this mistake.
 */
export type SignatureMistake =
  // What signs is not as it should be.
  | { kind: 'missing'; what: string }
  | { kind: 'misnamed'; what: string; found: string }
  | { kind: 'misplaced'; what: string; found: string }
  | { kind: 'malformed'; what: string }
  | { kind: 'no-body' }
  | { kind: 'digest'; what: string; bits: number }
  | { kind: 'no-key'; key: KeyKind }
  // The time.
  | { kind: 'seconds'; what: string }
  | { kind: 'future' | 'stale'; what: string; seconds: number }
  | { kind: 'time-zone'; what: string; hours: number }
  // The key.
  | { kind: 'other-key'; key: KeyKind; expected: KeyKind }
  | { kind: 'key-blanks' | 'key-case' | 'key-line-break' | 'key-quotes' | 'key-trimmed' }
  // What was signed.
  | { kind: 'left-out'; names: readonly string[] }
  | {
      kind:
        | 'as-texts'
        | 'blanks'
        | 'empty-payload'
        | 'escaped-html'
        | 'escaped-slashes'
        | 'escaped-unicode'
        | 'form-payload'
        | 'indented'
        | 'nulls-kept'
        | 'other-encoding'
        | 'sorted-deep'
        | 'unsorted';
    }
  // How.
  | {
      kind:
        | 'header-rule'
        | 'inner-base64'
        | 'inner-case'
        | 'key-as-data'
        | 'nonce-after-timestamp'
        | 'other-unit'
        | 'plain-outer'
        | 'plain-sha256'
        | 'query-rule'
        | 'without-key';
    }
  // How it is written.
  | { kind: 'base64' | 'double-encoded' | 'hex' | 'plus-as-blank' | 'token-case' }
  // Tokens of 1.0.
  | { kind: 'encoded-values' | 'json-payload' | 'key-alone' | 'without-empty' | 'without-timestamp' }
  // None of them.
  | { kind: 'different'; what: string };
