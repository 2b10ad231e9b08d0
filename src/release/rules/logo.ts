import type { Report, Rule } from '../../findings/rule.js';
import type { LogoFormat, LogoPicture } from '../logo/read-logo.js';
import type { ProductSubject } from '../product-subject.js';

export const logo: Rule<ProductSubject> = {
  id: 'product/logo',
  name: 'Logo',
  severity: 'error',
  summary:
    'The logo that koo.yaml names is not there, is no picture, is called otherwise than it is, or is not as the options want it.',
  why: 'The console refuses it, or shows something else. Format, bytes and pixels are read from the file itself. Huawei’s pages state no format and no size for a product’s logo: without options any picture is taken.',
  fix: 'Put the picture there. What the console asks for is set as options: `formats`, `maximumKB` (1,000 bytes), `width` and `height` in pixels; 0 is any.',
  basis: 'advice',
  examples: {
    bad: 'product:\n  logo: images/logo.png # a JPEG',
    good: 'product:\n  logo: images/logo.jpg',
  },
  options: { formats: [], maximumKB: 0, width: 0, height: 0 },
  check({ at, logo: found }, { options, report }) {
    if (!found) return;
    const say = (message: string, more: Partial<Report> = {}) => report({ message, ...at('logo'), ...more });
    const { bytes, file, picture } = found;
    if (found.problem) say(`${file} ${PROBLEMS[found.problem]}`);
    else if (picture) {
      checkPicture(file, picture, options, say);
      const most = Number(options.maximumKB) * 1000;
      if (most > 0 && bytes > most) say(`${file} has ${bytes} bytes; ${most} are the most.`);
    } else say(`${file} is no picture that koo can read: PNG, JPEG, SVG, GIF, WebP or BMP.`);
  },
};

const PROBLEMS: Record<NonNullable<LogoPicture['problem']>, string> = {
  missing: 'is not there.',
  'no-file': 'is no file.',
  'too-large': 'is larger than 32 MiB.',
  unreadable: 'cannot be read.',
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
  say: (message: string, more?: Partial<Report>) => void,
): void {
  if (!SUFFIXES[format].test(file)) say(`${file} is a ${format} by its content.`, { severity: 'warning' });
  const formats = [options.formats].flat().map((one) => String(one).toLowerCase().replace('jpeg', 'jpg'));
  if (formats.length > 0 && !formats.includes(format))
    say(`${file} is a ${format}; wanted is ${formats.join(' or ')}.`);
  // A drawing has no pixels of its own.
  if (format === 'svg') return;
  for (const [name, pixels] of [
    ['width', width],
    ['height', height],
  ] as const) {
    const wanted = Number(options[name]);
    if (wanted > 0 && pixels !== wanted)
      say(`${file} has a ${name} of ${pixels} pixels; wanted are ${wanted}.`);
  }
}
