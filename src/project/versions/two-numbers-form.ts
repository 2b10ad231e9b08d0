import { numbersOf } from './numbers-of.js';
import type { VersionForm } from './version-form.js';

const NUMBERS = /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/;

/** Versions of two numbers behind the same letter, or none: `1.0`, `V1.0`. */
export function twoNumbersForm({ letter, name }: TwoNumbers): VersionForm {
  const partsOf = (version: string): { major: number; minor: number } | undefined => {
    const match = version.startsWith(letter) && NUMBERS.exec(version.slice(letter.length));
    return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
  };
  return {
    name,
    steps: ['major', 'minor'],
    fits: (version) => partsOf(version) !== undefined,
    compare(a, b) {
      const [one, other] = [partsOf(a)!, partsOf(b)!];
      return one.major - other.major || one.minor - other.minor;
    },
    raised(version, step) {
      const { major, minor } = partsOf(version)!;
      return step === 'major' ? `${letter}${major + 1}.0` : `${letter}${major}.${minor + 1}`;
    },
    rewritten(version) {
      const [major, minor, patch] = numbersOf(version) ?? [];
      return patch === 0 ? `${letter}${major}.${minor}` : undefined;
    },
  };
}

interface TwoNumbers extends Pick<VersionForm, 'name'> {
  letter: string;
}
