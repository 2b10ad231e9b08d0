/**
 * Whether a text is an SPDX expression of known licences, with an operator in it: `MIT OR Apache-2.0`.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isLicenceExpression(text: string, isKnown: (id: string) => boolean): boolean {
  const words = text.replaceAll(/[()]/g, ' $& ').trim().split(/\s+/);
  let open = 0;
  let wantsLicence = true;
  let afterWith = false;
  for (const word of words) {
    if (afterWith) {
      if (!/^[\w.-]+$/.test(word) || !/.-exception/i.test(word)) return false;
      afterWith = false;
    } else if (wantsLicence) {
      if (word === '(') open += 1;
      else if (isKnown(word.replace(/\+$/, '')) || /^LicenseRef-[\w.-]+$/.test(word)) wantsLicence = false;
      else return false;
    } else if (word === ')') open -= 1;
    else if (word === 'AND' || word === 'OR') wantsLicence = true;
    else if (word === 'WITH') afterWith = true;
    else return false;
    if (open < 0) return false;
  }

  return words.length > 1 && open === 0 && !wantsLicence && !afterWith;
}
