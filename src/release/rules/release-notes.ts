import type { Rule } from '../../findings/rule.js';
import { sectionOf } from '../notes/changelog.js';
import { isUnreleased } from '../notes/release-notes.js';
import type { ProductSubject } from '../product-subject.js';
import { defineMessages } from '../../i18n/message.js';

const messages = defineMessages('product/release-notes', {
  noChangelog: () => 'There is no changelog with release notes.',
  noVersion: () => 'The changelog has no version.',
  missing: ({ version }: { version: string }) => `The changelog has no entry for version ${version}.`,
  empty: ({ version }: { version: string }) => `The changelog has nothing below version ${version}.`,
  tooLong: ({ length, max, version }: { length: number; max: number; version: string }) =>
    `The entry for version ${version} has ${length} characters; at most ${max} are allowed.`,
});

export const releaseNotes: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/release-notes',
  name: 'Release notes',
  severity: 'warning',
  summary:
    'The changelog has no entry for a version that koo.yaml declares, or one longer than `maximumCharacters`; a SaaS product has no changelog.',
  why: 'The release note has to describe the changes of the version. Huawei’s pages state no length for it: set `maximumCharacters` to what the console accepts.',
  fix: 'Write what is new below a heading `## [VERSION] - 2026-01-31` in CHANGELOG.md, or in the file that `release.changelog` names. `koo release notes` prints it.',
  basis: 'advice',
  examples: {
    bad: '# Changelog\n\n## [Unreleased]',
    good: '# Changelog\n\n## [1.2.0] - 2026-01-31\n\n- Notes can be shared.',
  },
  options: { maximumCharacters: 0 },
  check({ at, changelog, project, versions }, { options, report }) {
    if (!changelog) {
      if (project.product.access === 'saas') report({ message: messages.noChangelog(), ...at('access') });
      return;
    }

    const { sections, source } = changelog;
    const max = Number(options.maximumCharacters);
    const whole = { source, span: { start: 0, end: 0 } };
    if (versions.length === 0) report({ message: messages.noVersion(), ...whole });
    for (const version of versions) {
      const section = sectionOf(sections, version);
      const unreleased = sections.find((one) => isUnreleased(one));
      if (!section) {
        const span = unreleased?.span ?? whole.span;
        report({ message: messages.missing({ version }), source, span });
      } else if (section.text === '') {
        report({ message: messages.empty({ version }), source, span: section.span });
      } else if (max > 0 && section.text.length > max) {
        report({
          message: messages.tooLong({ length: section.text.length, max, version }),
          source,
          span: section.span,
        });
      }
    }
  },
};
