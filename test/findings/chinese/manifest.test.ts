import { expect } from 'chai';
import { localizeFinding } from '../../../src/findings/localize.js';
import { loadLanguage } from '../../../src/load-language.js';
import { findingsOf } from '../../project/findings-of.js';
import { MANIFEST_CASES } from '../../project/manifest-cases.js';

await loadLanguage('zh');

/** English that is left between the values, which stand in backticks or quotes. */
const ENGLISH = /[a-z]{2,} [a-z]{2,}/;

describe('the Chinese of what is wrong in koo.yaml', () => {
  for (const [name, { text }] of Object.entries(MANIFEST_CASES)) {
    it(`translates the findings of ${name}`, async () => {
      const untranslated = (await findingsOf(text)).flatMap((finding) => {
        const { fix, message, related = [] } = localizeFinding(finding, 'zh');
        const texts = [message, ...related.map((place) => place.message), ...(fix ? [fix.title] : [])];
        return texts.filter(
          (shown) => !/\p{Script=Han}/u.test(shown) || ENGLISH.test(shown.replaceAll(/`[^`]*`|"[^"]*"/g, '')),
        );
      });
      expect(untranslated).to.deep.equal([]);
    });
  }

  it('reads as a person would write it', async () => {
    const chineseOf = async (text: string): Promise<string[]> =>
      (await findingsOf(text)).map((finding) => localizeFinding(finding, 'zh').message);
    expect(
      await chineseOf('product: {id: 0012, name: Demo, access: licence}\nrules:\n  a/a: of\n'),
    ).to.deep.equal([
      '`product.id` 应为文本，实际是数字；请加上引号："0012"。',
      '`product.access` 不能为 `licence`；是否应为 `license`？取值为 `license`、`image`、`saas` 或 `container`。',
      '`rules["a/a"]` 不能为 `of`；是否应为 `off`？取值为 `off`、`info`、`warning`、`error` 或映射（`key: value`）。',
    ]);
    expect(
      await chineseOf(
        'product: {id: P, name: Demo, access: saas}\ntemplates: [{key: t, path: t, set: {b: [1]}}]\n',
      ),
    ).to.deep.equal(['`templates[0].set.b` 应为文本、数字或布尔值（true/false），实际是列表。']);
  });
});
