import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { rewrittenName } from '../chart-images.js';
import type { ContainerSubject } from '../container-subject.js';

const messages = defineMessages('container/image-registry', {
  unmapped: ({ images }: { images: string[] }) =>
    `No entry of \`registries\` rewrites these images: ${images.join(', ')}.`,
  unused: ({ from }: { from: string }) => `No image of the chart begins with ${from}.`,
});

export const imageRegistry: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/image-registry',
  name: 'Registry of an image',
  severity: 'warning',
  summary: 'An image of a chart is not rewritten by `registries`, or an entry of `registries` rewrites none.',
  why: 'Buyers pull from the registry that the package names. One that is left out is probably one of your own, which they cannot reach.',
  fix: 'Map the beginning of its reference in koo.yaml, up to a `/`: `registries: { registry.example.com/acme: swr.cn-east-3.myhuaweicloud.com/acme }`. An image that stays where it is can be mapped to itself.',
  basis: 'advice',
  check({ at, chartImages, container: { registries } }, { report }) {
    if (!registries) return;
    const known = Object.entries(registries).flat();
    const unmapped = chartImages
      .map(({ declared }) => declared)
      .filter((image) => known.every((one) => image !== one && !/^[/:@]/.test(after(image, one))));
    if (unmapped.length > 0)
      report({
        message: messages.unmapped({ images: [...new Set(unmapped)] }),
        ...at('container', 'registries'),
      });
    for (const from of Object.keys(registries)) {
      const names = chartImages.map(({ declared }) => declared.replace(/(?::[\w.-]+)?(?:@[\w:]+)?$/, ''));
      if (names.some((name) => rewrittenName(name, { [from]: '' }) !== name)) continue;
      report({ message: messages.unused({ from }), ...at('container', 'registries', from) });
    }
  },
};

/** What follows a beginning; nothing where it is none. */
function after(text: string, beginning: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : '';
}
