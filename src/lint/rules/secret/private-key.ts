import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Span } from '../../../syntax/source-text.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { privateKeysIn } from '../../secrets/private-keys.js';
import { writtenStrings, type WrittenString } from '../../secrets/secret-places.js';

const messages = defineMessages('secret/private-key', {
  inText: () => 'This text contains a private key in plain text: everybody who has the template can read it.',
});

export const secretPrivateKey: Rule<Template, typeof messages> = {
  messages,
  id: 'secret/private-key',
  name: 'Private key in the template',
  severity: 'warning',
  summary:
    'A private key in PEM is written into an argument, into a variable’s default or into a script such as user data.',
  why: 'RFS stores and logs templates in plain text, and every buyer gets the same key: anyone who has bought the product once can impersonate the others’ servers, or log in to them.',
  fix: 'Remove the key and revoke it: treat it as leaked. Use a sensitive variable without a default, or let the server generate its own key at the first start.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: String.raw`resource "huaweicloud_elb_certificate" "web" {
  name        = "web"
  certificate = var.certificate
  private_key = "-----BEGIN RSA PRIVATE KEY-----\nMIIExampleExampleExample0000\n-----END RSA PRIVATE KEY-----"
}`,
    good: `variable "private_key" {
  description = "Private key of the server's certificate"
  type        = string
  sensitive   = true
}

resource "huaweicloud_elb_certificate" "web" {
  name        = "web"
  certificate = var.certificate
  private_key = var.private_key
}`,
  },
  check(template, { report }) {
    for (const written of writtenStrings(template)) for (const found of keysIn(written)) report(found);
  },
};

function keysIn({ address, file, raw, span }: WrittenString): Report[] {
  return privateKeysIn(raw).map((key) => ({
    message: messages.inText(),
    source: file.source,
    span: isNothingElse(raw, key) ? span : { start: span.start + key.start, end: span.start + key.end },
    address,
  }));
}

/** In quotes, without a script around it or a certificate beside it. */
function isNothingElse(raw: string, { end, start }: Span): boolean {
  return /^"(?:\s|\\+[nrt])*$/.test(raw.slice(0, start)) && /^(?:\s|\\+[nrt])*"$/.test(raw.slice(end));
}
