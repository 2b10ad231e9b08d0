import type { Rule } from '../../findings/rule.js';
import type { PackageSubject } from '../package-subject.js';

/** What a line of a script does, and how it is written. */
const DANGEROUS: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  [
    'runs what it downloads, whatever came',
    /\b(?:curl|wget)\b[^\n|]*\|\s*(?:sudo\s+(?:-\S+\s+)*)?(?:\S*\/)?(?:ba|da|z|k)?sh\b|\b(?:ba|da|z|k)?sh\s+(?:-c\s+)?["']?(?:<\(|\$\()\s*(?:curl|wget)\b/g,
  ],
  ['lets everybody write there', /\bchmod\s+(?:-\S+\s+)*(?:0?777|a\+rwx|ugo\+rwx)\b/g],
  [
    'does not look who it downloads from',
    /\bcurl\b[^\n|;&]*\s(?:-[A-Za-z]*k[A-Za-z]*|--insecure)(?=\s|$)|\bwget\b[^\n|;&]*\s--no-check-certificate\b/g,
  ],
  [
    'switches the firewall off',
    /\bsystemctl\s+(?:disable|stop|mask)\s+(?:--now\s+)?(?:firewalld|ufw|iptables)\b|\bufw\s+disable\b|\biptables\s+-F\b/g,
  ],
  ['switches SELinux off', /\bsetenforce\s+(?:0|permissive)\b|\bSELINUX=(?:disabled|permissive)\b/gi],
  [
    'sets a password that everybody can read here',
    /\becho\s+(?:-\S+\s+)*["']?[\w.-]+:[^\s$`"'|]+["']?\s*\|\s*(?:sudo\s+)?chpasswd\b|\becho\s+["']?[^\s$`"'|]+["']?\s*\|\s*(?:sudo\s+)?passwd\s+--stdin\b/g,
  ],
  ['lets root in by password', /\bPermitRootLogin\s+yes\b/g],
  ['lets a user become root without a password', /\bNOPASSWD\s*:\s*ALL\b/g],
];

export const dangerousCommand: Rule<PackageSubject> = {
  id: 'asset/dangerous-command',
  name: 'Dangerous command in a lifecycle script',
  severity: 'info',
  summary: 'A lifecycle script does what makes the buyer’s machine less safe.',
  why:
    'KooGallery’s security standard for products asks for least rights, no preset passwords and hardened systems. ' +
    'Whether its scan reads scripts is not stated.',
  fix: 'Give rights to the one user who needs them, check what is downloaded by its SHA-256, make passwords on the machine. Where it is meant, write `# koo-ignore: asset/dangerous-command REASON` above the line.',
  basis: 'standard',
  docs: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  examples: {
    bad: 'curl -s https://example.com/get.sh | bash',
    good: 'curl -fsSo get.sh https://example.com/get.sh\necho "$SHA256  get.sh" | sha256sum -c && bash get.sh',
  },
  check({ scripts }, { report }) {
    for (const { source } of scripts) {
      if (!source) continue;
      for (const [what, pattern] of DANGEROUS) {
        for (const { 0: text, index } of source.text.matchAll(pattern)) {
          if (isComment(source.text, index)) continue;
          const span = { start: index, end: index + text.length };
          // Whoever sees the finding need not see the password.
          if (what.includes('password that')) source.secrets = [...source.secrets, span];
          report({ message: `This ${what}.`, source, span });
        }
      }
    }
  },
};

function isComment(text: string, at: number): boolean {
  return /^\s*#/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at + 1));
}
