import parse from 'spdx-expression-parse';

/** Far more than any package declares. */
const MAX_LENGTH = 1000;

/**
 * Whether a text is an SPDX expression of known licences, with an operator in it: `MIT OR Apache-2.0`.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isLicenceExpression(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  try {
    const expression = parse(text);
    return 'conjunction' in expression || 'exception' in expression;
  } catch {
    return false;
  }
}
