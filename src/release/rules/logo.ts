import type { Report, Rule } from '../../findings/rule.js';
import type { LogoFormat, LogoPicture } from '../logo/read-logo.js';
import type { ProductSubject } from '../product-subject.js';
import { listText } from '../../i18n/list-text.js';
import { defineMessages, type Message } from '../../i18n/message.js';

const messages = defineMessages('product/logo', {
  missing: ({ file }: { file: string }) => `${file} does not exist.`,
  notAFile: ({ file }: { file: string }) => `${file} is not a file.`,
  tooLargeToRead: ({ file }: { file: string }) => `${file} is larger than 32 MiB.`,
  unreadable: ({ file }: { file: string }) => `${file} cannot be read.`,
  tooLarge: ({ bytes, file, max }: { bytes: number; file: string; max: number }) =>
    `${file} has ${bytes} bytes; at most ${max} are allowed.`,
  notAPicture: ({ file }: { file: string }) =>
    `${file} is not a picture that koo can read: PNG, JPEG, SVG, GIF, WebP or BMP.`,
  otherSuffix: ({ file, format }: { file: string; format: string }) => `The content of ${file} is ${format}.`,
  otherFormat: ({ file, format, formats }: { file: string; format: string; formats: string[] }) =>
    `${file} is ${format}; ${listText(formats, 'en', 'disjunction')} is required.`,
  otherWidth: ({ expected, file, pixels }: { expected: number; file: string; pixels: number }) =>
    `${file} is ${pixels} pixels wide; ${expected} are required.`,
  otherHeight: ({ expected, file, pixels }: { expected: number; file: string; pixels: number }) =>
    `${file} is ${pixels} pixels high; ${expected} are required.`,
});

export const logo: Rule<ProductSubject, typeof messages> = {
  messages,
  id: 'product/logo',
  name: 'Logo',
  severity: 'error',
  summary:
    'The logo that koo.yaml names does not exist, is not a picture, has the suffix of another format, or does not meet the options.',
  why: 'The console rejects it, or displays it incorrectly. Format, bytes and pixels are read from the file itself. Huawei’s pages state no format and no size for a product’s logo: without options any picture is accepted.',
  fix: 'Provide the picture. Set what the console requires as options: `formats`, `maximumKB` (1,000 bytes), `width` and `height` in pixels; 0 means no limit.',
  basis: 'advice',
  examples: {
    bad: 'product:\n  logo: images/logo.png # a JPEG',
    good: 'product:\n  logo: images/logo.jpg',
  },
  options: { formats: [], maximumKB: 0, width: 0, height: 0 },
  check({ at, logo: found }, { options, report }) {
    if (!found) return;
    const say = (message: Message, more: Partial<Report> = {}) => report({ message, ...at('logo'), ...more });
    const { bytes, file, picture } = found;
    if (found.problem) say(PROBLEMS[found.problem]({ file }));
    else if (picture) {
      checkPicture(file, picture, options, say);
      const max = Number(options.maximumKB) * 1000;
      if (max > 0 && bytes > max) say(messages.tooLarge({ bytes, file, max }));
    } else say(messages.notAPicture({ file }));
  },
};

const PROBLEMS: Record<NonNullable<LogoPicture['problem']>, (data: { file: string }) => Message> = {
  missing: messages.missing,
  'no-file': messages.notAFile,
  'too-large': messages.tooLargeToRead,
  unreadable: messages.unreadable,
};

const SUFFIXES: Record<LogoFormat, RegExp> = {
  bmp: /\.bmp$/i,
  gif: /\.gif$/i,
  jpg: /\.jpe?g$/i,
  png: /\.png$/i,
  svg: /\.svg$/i,
  webp: /\.webp$/i,
};

function checkPicture(
  file: string,
  { format, height, width }: NonNullable<LogoPicture['picture']>,
  options: Readonly<Record<string, unknown>>,
  say: (message: Message, more?: Partial<Report>) => void,
): void {
  if (!SUFFIXES[format].test(file)) say(messages.otherSuffix({ file, format }), { severity: 'warning' });
  const formats = [options.formats].flat().map((one) => String(one).toLowerCase().replace('jpeg', 'jpg'));
  if (formats.length > 0 && !formats.includes(format)) say(messages.otherFormat({ file, format, formats }));
  // A drawing has no pixels of its own.
  if (format === 'svg') return;
  const [expectedWidth, expectedHeight] = [Number(options.width), Number(options.height)];
  if (expectedWidth > 0 && width !== expectedWidth)
    say(messages.otherWidth({ expected: expectedWidth, file, pixels: width }));
  if (expectedHeight > 0 && height !== expectedHeight)
    say(messages.otherHeight({ expected: expectedHeight, file, pixels: height }));
}
