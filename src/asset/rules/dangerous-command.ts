import type { Rule } from '../../findings/rule.js';
import { defineMessages } from '../../i18n/message.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import type { PackageSubject } from '../package-subject.js';

const messages = defineMessages('asset/dangerous-command', {
  runsDownload: () => 'This runs what it downloads without checking it.',
  worldWritable: () => 'This lets every user write there.',
  uncheckedServer: () => 'This does not check which server it downloads from.',
  firewallOff: () => 'This switches the firewall off.',
  selinuxOff: () => 'This switches SELinux off.',
  readablePassword: () => 'This sets a password that anyone can read here.',
  rootPassword: () => 'This lets root log in with a password.',
  rootWithoutPassword: () => 'This lets a user become root without a password.',
});

type Danger = keyof typeof messages & string;

/**
 * What a line of a script does, and how it is written. Everything between two words has a bound: a line of a megabyte that
 * says `curl` again and again would take its square.
 */
const DANGEROUS: ReadonlyArray<readonly [danger: Danger, pattern: RegExp]> = [
  [
    'runsDownload',
    /\b(?:curl|wget)\b[^\n|]{0,500}\|\s*(?:sudo\s+(?:-\S{1,100}\s+){0,8})?(?:\S{0,200}\/)?(?:ba|da|z|k)?sh\b|\b(?:ba|da|z|k)?sh\s+(?:-c\s+)?["']?(?:<\(|\$\()\s*(?:curl|wget)\b/g,
  ],
  ['worldWritable', /\bchmod\s+(?:-\S{1,100}\s+){0,8}(?:0?777|a\+rwx|ugo\+rwx)\b/g],
  [
    'uncheckedServer',
    /\bcurl\b[^\n|;&]{0,500}\s(?:-[A-Za-z]{0,20}k[A-Za-z]{0,20}|--insecure)(?=\s|$)|\bwget\b[^\n|;&]{0,500}\s--no-check-certificate\b/g,
  ],
  [
    'firewallOff',
    /\bsystemctl\s+(?:disable|stop|mask)\s+(?:--now\s+)?(?:firewalld|ufw|iptables)\b|\bufw\s+disable\b|\biptables\s+-F\b/g,
  ],
  ['selinuxOff', /\bsetenforce\s+(?:0|permissive)\b|\bSELINUX=(?:disabled|permissive)\b/gi],
  [
    'readablePassword',
    /\becho\s+(?:-\S{1,100}\s+){0,8}["']?[\w.-]+:[^\s$`"'|]+["']?\s*\|\s*(?:sudo\s+)?chpasswd\b|\becho\s+["']?[^\s$`"'|]+["']?\s*\|\s*(?:sudo\s+)?passwd\s+--stdin\b/g,
  ],
  ['rootPassword', /\bPermitRootLogin\s+yes\b/g],
  ['rootWithoutPassword', /\bNOPASSWD\s*:\s*ALL\b/g],
];

export const dangerousCommand: Rule<PackageSubject, typeof messages> = {
  messages,
  id: 'asset/dangerous-command',
  name: 'Dangerous command in a lifecycle script',
  severity: 'info',
  summary: 'A lifecycle script makes the buyer’s machine less secure.',
  why:
    'KooGallery’s security standard for products requires least privilege, no preset passwords and hardened systems. ' +
    'Whether its scan reads scripts is not stated.',
  fix: 'Give permissions only to the user that needs them, verify downloads by their SHA-256, and generate passwords on the machine. Where it is intended, write `# koo-ignore: asset/dangerous-command REASON` above the line.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  examples: {
    bad: 'curl -s https://example.com/get.sh | bash',
    good: 'curl -fsSo get.sh https://example.com/get.sh\necho "$SHA256  get.sh" | sha256sum -c && bash get.sh',
  },
  check({ scripts }, { report }) {
    for (const { source } of scripts) {
      if (!source) continue;
      const isComment = commentLinesOf(source);
      const passwords: Span[] = [];
      for (const [danger, pattern] of DANGEROUS) {
        for (const { 0: text, index } of source.text.matchAll(pattern)) {
          if (isComment(index)) continue;
          const span = { start: index, end: index + text.length };
          // The finding must not show the password.
          if (danger === 'readablePassword') passwords.push(span);
          report({ message: messages[danger](), source, span });
        }
      }

      if (passwords.length > 0) source.secrets = [...source.secrets, ...passwords];
    }
  },
};

/** Whether an offset is in a line that is a comment; each line is looked at once. */
function commentLinesOf(source: SourceText): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const { line } = source.positionAt(at);
    let isComment = known.get(line);
    if (isComment === undefined) known.set(line, (isComment = /^\s*#/.test(source.lineAt(line))));
    return isComment;
  };
}
