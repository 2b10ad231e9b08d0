import { assetArchive } from '../../findings/chinese/asset-archive.js';
import type { Patterns } from '../../findings/chinese/chinese-area.js';
import { matcherOf } from '../../findings/chinese/message-matcher.js';
import { PHRASES as FINDING_PHRASES } from '../../findings/chinese/phrases.js';
import { asset } from './errors/asset.js';

/** What the checks of a package say, in `src/asset/verify`. */
const CHECKS: Patterns = {
  'Nothing lies beside it that tells what it should be.': '旁边没有任何文件说明它应是什么内容。',
  'It has no statement of how it was made.': '没有说明其制作过程的来源证明。',
  'The archive has the SHA-256 that {file} names.': '归档的 SHA-256 与 {file} 所记一致。',
  'The archive has another SHA-256 than {file} names.': '归档的 SHA-256 与 {file} 所记不同。',
  'All of them have the SHA-256 that {file} names.': '所有文件的 SHA-256 均与 {file} 所记一致。',
  '{file} does not name {other}.': '{file} 没有列出 {other}。',
  '{file} names {other}, which is not there.': '{file} 列出了 {other}，但该文件不存在。',
  '{file} is not there.': '{file} 不存在。',
  '{file} has another SHA-256 than {other} names.': '{file} 的 SHA-256 与 {other} 所记不同。',
  '{file} is not a manifest of a package.': '{file} 不是软件包的清单。',
  '{file} names the archive and its {count} entries as they are.':
    '{file} 所列的归档及其 {count} 个条目均与实际一致。',
  '{file} is of an archive with {bytes} bytes and SHA-256 {hash}.':
    '{file} 属于另一个归档：{bytes} 字节，SHA-256 为 {hash}。',
  '{file} is of a {format}, this is a {actual}.': '{file} 属于 {format} 格式的归档，而该归档是 {actual}。',
  '{file} is not JSON.': '{file} 不是 JSON。',
  '{file} is not a bill of materials of CycloneDX.': '{file} 不是 CycloneDX 物料清单。',
  '{file} is of another archive.': '{file} 属于另一个归档。',
  '{file} is of this archive, and lists {count} component.': '{file} 属于该归档，列出 {count} 个组件。',
  '{file} is of this archive, and lists {count} components.': '{file} 属于该归档，列出 {count} 个组件。',
  'There is no {file} that could be signed.': '没有可供签名的 {file}。',
  '{file} cannot be used. {defect}': '{file} 无法使用：{defect}',
  '{file} has no signature that can be checked.': '{file} 没有可校验的签名。',
  '{file} says nothing about {other}.': '{file} 没有提到 {other}。',
  '{file} names {other}, which koo does not know.': '{file} 列出了 {other}，koo 不认识该文件。',
  '{other} is not the one that {file} names.': '{other} 与 {file} 所列的不是同一文件。',
  '{file} names {files} as they are.': '{file} 所列的 {files} 均与实际一致。',
  '{file} is not signed.': '{file} 未签名。',
  '{file} is not signed: anybody could have written it.': '{file} 未签名：任何人都可能写出它。',
  '{file} is signed with key {hash}; give the public key to check that (--key).':
    '{file} 由密钥 {hash} 签名；请用 --key 指定公钥以校验签名。',
  '{file} is signed with key {hash}.': '{file} 由密钥 {hash} 签名。',
  '{file} is not signed with this key, or was changed since.':
    '{file} 不是由该密钥签名的，或在签名之后被修改。',
  '{file} is of {other}.': '{file} 属于 {other}。',
  '{file}: {damage}': '{file}：{damage}',
};

/** Of one entry, where the manifest and the archive are of two minds. */
const DIFFERENCES: Patterns = {
  'and {count} more': '另有 {count} 处',
  '{path} is not in the archive': '归档中没有 {path}',
  '{path} has other bytes': '{path} 的内容不同',
  '{path} is a file, not a link to {other}': '{path} 是文件，而不是指向 {other} 的链接',
  '{path} is a link to {actual}, not a file': '{path} 是指向 {actual} 的链接，而不是文件',
  '{path} is a link to {actual}, not a link to {other}': '{path} 是指向 {actual} 的链接，而不是指向 {other}',
  '{path} has mode {actual}, not {mode}': '{path} 的权限为 {actual}，而不是 {mode}',
  '{path} is not in the manifest': '清单中没有 {path}',
};

const PHRASES: Readonly<Record<string, Patterns>> = {
  ...FINDING_PHRASES,
  damage: Object.assign(
    {},
    ...Object.values(assetArchive).map(({ messages }) => messages),
    asset.EMPTY_FILE,
    asset.NOT_AN_ARCHIVE,
    {
      'Its bytes cannot be unpacked by koo.': asset.ARCHIVE_DAMAGED!['Its bytes cannot be unpacked by koo.'],
    },
  ),
  defect: {
    'It is not a JSON object.': '它不是 JSON 对象。',
    'Its envelope is not one of DSSE with an in-toto statement in it.':
      '其信封不是内含 in-toto 声明的 DSSE 信封。',
    'It is not an in-toto statement of provenance.': '它不是 in-toto 的来源证明。',
    'One of its subjects has no name, or no SHA-256.': '其中有一个对象没有名称或没有 SHA-256。',
  },
  files: { '{file}, {files}': '{file}、{files}', '{file}': '{file}' },
};

const matchCheck = matcherOf(CHECKS, PHRASES);
const matchDifference = matcherOf(DIFFERENCES, {});

/** What a check of a package says, in simplified Chinese; what has no translation stays English. */
export function chineseCheck(message: string): string {
  return differencesIn(message) ?? matchCheck(message) ?? message;
}

/** One by one: together they may be longer than what a pattern takes. */
function differencesIn(message: string): string | undefined {
  const [, name, list] = /^(.*?) and the archive: (.*)\.$/s.exec(message) ?? [];
  if (list === undefined) return undefined;
  const told: string[] = [];
  let open = '';
  for (const part of list.split('; ')) {
    // A path may hold what stands between two differences.
    const whole = open === '' ? part : `${open}; ${part}`;
    const chinese = matchDifference(whole);
    if (chinese !== undefined) told.push(chinese);
    open = chinese === undefined ? whole : '';
  }

  return open === '' ? `${name} 与归档不一致：${told.join('；')}。` : undefined;
}
