import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';

const messages = defineMessages('container/image-digest', {
  missing: ({ images }: { images: string[] }) => `These images have no digest: ${images.join(', ')}.`,
});

export const imageDigest: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/image-digest',
  name: 'Digest of an image',
  severity: 'info',
  summary: 'A chart refers to an image by its tag alone.',
  why: 'A tag can come to mean another image after the review: the buyer then runs what was not reviewed.',
  fix: 'Write the digest behind the tag in values.yaml (`image: NAME:TAG@sha256:…`, or `digest`), as the registry shows it.',
  basis: 'advice',
  examples: { bad: 'image: acme/web:1.2.0', good: 'image: acme/web:1.2.0@sha256:2c26b46b…' },
  check({ at, chartImages }, { report }) {
    const images = chartImages.filter(({ digest }) => digest === undefined).map(({ declared }) => declared);
    if (images.length > 0)
      report({ message: messages.missing({ images: [...new Set(images)] }), ...at('container') });
  },
};
