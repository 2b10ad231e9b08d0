import { numbersOf } from './numbers-of.js';
import type { VersionForm } from './version-form.js';

const VERSION = /^V(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/**
 * `V1.0`, as the versions of assets are written on Huawei's pages. They state no pattern: who wants this one says so in
 * koo.yaml.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649468.html
 */
export const koogalleryForm: VersionForm = {
  name: 'V1.0',
  words: 'V and two numbers, as in V1.0',
  steps: ['major', 'minor'],
  fits: (version) => VERSION.test(version),
  compare(a, b) {
    const [one, other] = [partsOf(a), partsOf(b)];
    return one.major - other.major || one.minor - other.minor;
  },
  raised(version, step) {
    const { major, minor } = partsOf(version);
    return step === 'major' ? `V${major + 1}.0` : `V${major}.${minor + 1}`;
  },
  rewritten(version) {
    const [major, minor, patch] = numbersOf(version) ?? [];
    return patch === 0 ? `V${major}.${minor}` : undefined;
  },
};

function partsOf(version: string): { major: number; minor: number } {
  const [, major, minor] = VERSION.exec(version) ?? [];
  return { major: Number(major), minor: Number(minor) };
}
