import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { IMAGE_CHECKS } from '../image-report.js';
import type { ImageSubject } from '../image-subject.js';

const messages = defineMessages('image/report', {
  none: ({ id }: { id: string }) =>
    `Image ${id} was not checked from the inside: koo.yaml names no report of check-image.sh.`,
  missing: () => 'The report of check-image.sh does not exist.',
  unreadable: () => 'The report of check-image.sh cannot be read.',
  invalid: () => 'The file is not a report of check-image.sh, or one of another version.',
  unprivileged: () => 'check-image.sh did not run as root: it did not see the files of others.',
  skipped: ({ checks }: { checks: string[] }) =>
    `check-image.sh could not make these checks: ${checks.join(', ')}.`,
});

export const report: Rule<ImageSubject, typeof messages> = {
  messages,
  id: 'image/report',
  name: 'Report of an image',
  severity: 'warning',
  summary: 'An image has no report of check-image.sh, or one that is not whole.',
  why: 'koo cannot look into a machine image. Its review can: it fails for preset accounts, passwords and keys.',
  fix: 'Get the script with `koo asset check --image-script > check-image.sh`, run it as root in the machine before you make the image of it, and name its report: `image: { report: image-report.json }`.',
  basis: 'advice',
  check({ at, image, read }, { report: found }) {
    if (!read) {
      found({ message: messages.none({ id: image.id }), ...at() });
    } else if ('problem' in read) {
      found({ message: messages[read.problem](), severity: 'error', ...at('report') });
    } else {
      const { checks, privileged } = read.report;
      if (!privileged) found({ message: messages.unprivileged(), ...at('report') });
      const open = IMAGE_CHECKS.filter(
        (name) => checks.find(({ check }) => check === name)?.state !== 'done',
      );
      if (open.length > 0) found({ message: messages.skipped({ checks: open }), ...at('report') });
    }
  },
};
