import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

const messages = defineMessages('container/images', {
  unreadable: () => 'The folder of images cannot be read.',
  noTar: () => 'The folder of images has no .tar in it.',
  noIndex: () => 'The folder of images has no index that maps the images.',
});

export const images: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/images',
  name: 'Images of a delivery',
  severity: 'warning',
  summary: 'The folder of images has no .tar, or no index that maps the images.',
  why: `A delivery contains images/ with *.tar and a file that maps images to them; it can be left out when images are pulled from elsewhere. The name of that file is not known. ${SECOND_HAND}`,
  fix: 'Save the images with `docker save -o NAME.tar`, and put the index next to them; or remove `images` from koo.yaml.',
  docs: OSC_PAGES.excerpts,
  examples: { bad: 'images/noteboard.tar', good: 'images/noteboard.tar, images/index.yaml' },
  check({ at, container, images: names }, { report }) {
    if (container.images === undefined) return;
    const place = at('container', 'images');
    if (!names) report({ message: messages.unreadable(), severity: 'error', ...place });
    else if (!names.some((name) => name.endsWith('.tar'))) report({ message: messages.noTar(), ...place });
    else if (names.every((name) => name.endsWith('.tar') || name.startsWith('.')))
      report({ message: messages.noIndex(), ...place });
  },
};
