import type { CheckedPart } from '../../../asset/verify/package-check.js';
import type { Language } from '../../../i18n/language.js';

/** What `koo asset verify` says itself; what was found of each part is a message of `src/asset/verify`. */
interface VerifiedWords {
  /** The title of the progress. */
  verifying(name: string): string;
  good(name: string): string;
  bad(name: string): string;
  sha256: string;
  parts: Readonly<Record<CheckedPart, string>>;
}

export const VERIFIED_WORDS: Readonly<Record<Language, VerifiedWords>> = {
  en: {
    verifying: (name) => `verify ${name}`,
    good: (name) => `${name}: all that can be checked fits`,
    bad: (name) => `${name}: this is not the package that was made`,
    sha256: 'sha256',
    parts: {
      archive: 'archive',
      checksum: 'checksum',
      manifest: 'manifest',
      sbom: 'sbom',
      signature: 'signature',
      statement: 'statement',
      sums: 'sums',
    },
  },
  zh: {
    verifying: (name) => `校验 ${name}`,
    good: (name) => `${name}：可校验的内容全部一致`,
    bad: (name) => `${name}：这不是当初打包生成的软件包`,
    sha256: 'SHA-256',
    parts: {
      archive: '归档',
      checksum: '校验和',
      manifest: '清单',
      sbom: '物料清单',
      signature: '签名',
      statement: '来源证明',
      sums: '校验列表',
    },
  },
};
