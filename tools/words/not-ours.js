// @ts-check

/**
 * Words and phrases that koo does not use, and what to write instead. Each is standard English in some sentence, and
 * each has been used here for something that has a better name.
 *
 * @type {ReadonlyArray<{pattern: RegExp, instead: string}>}
 */
export const PHRASES = [
  { pattern: /\b(?:re)?told\b/, instead: 'reported, printed, shown, given' },
  { pattern: /\btells\b/, instead: 'says, reports, shows' },
  { pattern: /\bstands?\b(?!-| alone)/, instead: 'is, appears, means' },
  {
    pattern:
      /\b(?:lies?|lay|laid|lying) (?:around|at|behind|beside|down|in|next|on|outside|ready|there|under)\b/,
    instead: 'is; to write, to place',
  },
  { pattern: /\b(?:any|no|some)body\b/, instead: 'anyone, no one, someone, another user; or the passive' },
  { pattern: /\bnowhere\b/, instead: 'not … anywhere' },
  {
    pattern:
      /(?<!\b(?:there|there's) )\b(?:am|are|is|was|were) no (?!(?:longer|more|less|fewer|later|earlier|bigger|smaller|greater|larger|older|newer|different|worse|slower|better|faster)\b)/i,
    instead: 'is not a …',
  },
  {
    pattern:
      /\btakes\b(?! (?:\d|about|at (?:least|most)|as long|effect|a (?:few|long|while|second|minute)|up to|hours|long|longer|minutes|part|place|precedence|seconds|several|the place|too long|…))/,
    instead: 'accepts, reads, has',
  },
  { pattern: /\b(?:taken|took) (?:back|for|in|whole)\b/, instead: 'treated as; withdrawn; whole' },
  { pattern: /\b(?:minds?|minded)\b/, instead: 'disagree; care' },
  { pattern: /\bpapers?\b/, instead: 'sidecars; page' },
  { pattern: /\bpatience\b/, instead: 'timeout' },
  { pattern: /\bbreathers?\b/, instead: 'pause' },
  { pattern: /\bstretch(?:es)?\b/, instead: 'range' },
  { pattern: /\bvoices?\b/, instead: 'format' },
  { pattern: /\bthings?\b/, instead: 'name what it is' },
  { pattern: /\bspoil(?:s|ed|t|ing)?\b/, instead: 'corrupt, damage' },
  { pattern: /\b(?:second[- ]sight|head[- ]dealer)\b/, instead: 'overlapping rules; prefix reader' },
  { pattern: /\bpieces?\b/, instead: 'chunk, part' },
  { pattern: /\bsurroundings\b/, instead: 'environment' },
  { pattern: /\bmend(?:s|ed|ing)?\b/, instead: 'fix' },
  { pattern: /\banew\b/, instead: 'again' },
  { pattern: /\b(?:go|goes|gone|went) on (?:with|from)\b/, instead: 'resume, continue' },
  { pattern: /\bsa(?:id|y|ys) no\b/, instead: 'rejected' },
  { pattern: /\b(?:is|are|was|be) (?:there|said) already\b/, instead: 'already exists' },
  {
    pattern: /\b(?:on|over) the way\b|\bway to (?:KooGallery|RFS|the (?:gateway|site))\b/,
    instead: 'connection',
  },
  { pattern: /\b(?:a|the|this|our) house\b/, instead: 'organization' },
  { pattern: /\bwants\b/, instead: 'requires, expects' },
  { pattern: /\bwanted of\b/, instead: 'desired' },
  { pattern: /\bwithout it all\b/, instead: 'defaults to all' },
  { pattern: /\b(?:and|with) its kin\b/, instead: 'and the like' },
];

/** Words that names of files and exported names do not contain. `Once` is a name's last word: `createStackOnce`. */
export const WORDS_OF_NAMES = new Map([
  ['told', 'localized, reported'],
  ['tell', 'print, report'],
  ['papers', 'sidecars'],
  ['paper', 'sidecar'],
  ['once', 'ensure…'],
  ['wanted', 'desired'],
  ['voice', 'format'],
  ['thing', 'name what it is'],
  ['things', 'name what they are'],
  ['patience', 'timeout'],
  ['breather', 'event-loop yielder'],
  ['stretch', 'byte range'],
  ['piece', 'chunk'],
  ['pieces', 'chunks'],
  ['dealer', 'reader'],
  ['sight', 'name what it is'],
  ['spoil', 'corrupt'],
  ['spoilt', 'corrupted'],
  ['said', 'error body'],
  ['stands', 'is'],
  ['stand', 'placeholder'],
  ['nobody', 'none'],
  ['somebody', 'another'],
  ['nowhere', 'none'],
  ['mind', 'name what it is'],
  ['surroundings', 'environment'],
  ['way', 'connection'],
  ['lying', 'mismatch'],
  ['lay', 'write'],
  ['most', 'MAX_…'],
  ['longest', 'MAX_…'],
  ['deepest', 'MAX_…'],
  ['largest', 'MAX_…'],
  ['least', 'MIN_…'],
]);

/**
 * Where a word is right: what is around it, in any file or in one, and why.
 *
 * @type {ReadonlyArray<{text: string, file?: string, why: string}>}
 */
export const EXCEPTIONS = [
  {
    file: 'templates/license-ecs/app/scripts/install.sh',
    text: 'Wants=',
    why: "systemd's own name of an option",
  },
];

/** @type {ReadonlyArray<{name: string, why: string}>} */
export const NAMES = [];
