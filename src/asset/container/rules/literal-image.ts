import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { ContainerSubject } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

/** `image:` with a plain value; `{{` in it is the template's own way to refer to values. */
const IMAGE = /^[ \t]*(?:-[ \t]+)?image:[ \t]+(["']?)([^\s"'#{|>&*!][^\s"'{]*)\1[ \t]*(?:#.*)?$/gm;

const messages = defineMessages('container/literal-image', {
  found: ({ image }: { image: string }) => `The image ${image} does not come from values.yaml.`,
});

export const literalImage: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/literal-image',
  name: 'Image that is not in values.yaml',
  severity: 'warning',
  summary: 'A template of a chart names an image itself, not through values.yaml.',
  why: `Images have to be referred to through values.yaml: the store puts them into another registry for the buyer, and finds them only there. ${SECOND_HAND}`,
  fix: 'Move the image to values.yaml, and write `{{ .Values.… }}` in the template.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'image: nginx:1.27',
    good: 'image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"',
  },
  check({ texts }, { report }) {
    for (const { path, source } of texts) {
      if (path === '.helmignore') continue;
      // A comment of the template language is never rendered; its length keeps the places.
      const text = withoutComments(source.text);
      for (const match of text.matchAll(IMAGE)) {
        const image = match[2]!;
        const start = match.index + match[0].indexOf(image, match[0].indexOf('image:') + 6);
        report({
          message: messages.found({ image }),
          source,
          span: { start, end: start + image.length },
        });
      }
    }
  },
};

/** With blanks in place of comments. Ends are searched once: many beginnings without an end would take their square. */
function withoutComments(text: string): string {
  const end = /\*\/\s*-?\}\}/g;
  let without = '';
  let done = 0;
  for (const { 0: opening, index } of text.matchAll(/\{\{-?\s*\/\*/g)) {
    if (index < done) continue;
    end.lastIndex = index + opening.length;
    if (!end.test(text)) break;
    const comment = text.slice(index, end.lastIndex);
    without += text.slice(done, index) + comment.replaceAll(/[^\n]/g, ' ');
    done = end.lastIndex;
  }

  return without + text.slice(done);
}
