/** The file that says what stays out of a package; it works like `.gitignore`, in every folder. */
export const IGNORE_FILE = '.kooignore';

/** Never packed, whatever `.kooignore` says: version control, koo's own files, and the packages it makes. */
export const NEVER_PACKED: ReadonlySet<string> = new Set(['.git', '.koo', 'koo.lock.yaml', IGNORE_FILE]);

/**
 * Left out unless a pattern takes them back in (`!.vscode/`): what systems, editors and other version controls
 * drop into folders.
 */
export const LEFT_OUT: readonly string[] = [
  '.svn/',
  '.hg/',
  '.DS_Store',
  '._*',
  '__MACOSX/',
  'Thumbs.db',
  'desktop.ini',
  '.idea/',
  '.vscode/',
  '*.swp',
  '*.swo',
  '*~',
  '.#*',
  String.raw`\#*#`,
];
