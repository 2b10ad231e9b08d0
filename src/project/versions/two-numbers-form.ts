import { numbersOf } from './numbers-of.js';
import type { VersionForm } from './version-form.js';

const VERSION = /^(?<major>0|[1-9]\d{0,8})\.(?<minor>0|[1-9]\d{0,8})$/;

/** `1.0`: `V1.0` without its V, as many products and most examples count. */
export const twoNumbersForm: VersionForm = {
  name: '1.0',
  words: 'two numbers, as in 1.0',
  steps: ['major', 'minor'],
  fits: (version) => VERSION.test(version),
  compare(a, b) {
    const [one, other] = [partsOf(a), partsOf(b)];
    return one.major - other.major || one.minor - other.minor;
  },
  raised(version, step) {
    const { major, minor } = partsOf(version);
    return step === 'major' ? `${major + 1}.0` : `${major}.${minor + 1}`;
  },
  rewritten(version) {
    const [major, minor, patch] = numbersOf(version) ?? [];
    return patch === 0 ? `${major}.${minor}` : undefined;
  },
};

function partsOf(version: string): { major: number; minor: number } {
  const { major, minor } = VERSION.exec(version)?.groups ?? {};
  return { major: Number(major), minor: Number(minor) };
}
