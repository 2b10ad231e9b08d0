import compare from 'semver/functions/compare.js';
import inc from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import { numbersOf } from './numbers-of.js';
import type { VersionForm } from './version-form.js';

/**
 * Semantic Versioning 2.0.0, without a `v` before it.
 * @see https://semver.org/spec/v2.0.0.html
 */
export const semverForm: VersionForm = {
  name: 'semver',
  steps: ['major', 'minor', 'patch'],
  // The parser takes blanks around a version, and a v or = before it.
  fits: (version) => /^\d\S*$/.test(version) && parse(version) !== null,
  compare,
  raised(version, step) {
    const next = inc(version, step);
    if (next === null) throw new Error(`${version} is not a semantic version.`);
    return next;
  },
  rewritten: (version) => numbersOf(version)?.join('.'),
};
