import type { Report, Rule } from '../../../findings/rule.js';
import type { Span } from '../../../source/source-text.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { privateKeysIn } from '../../secrets/private-keys.js';
import { writtenStrings, type WrittenString } from '../../secrets/secret-places.js';

export const secretPrivateKey: Rule<Template> = {
  id: 'secret/private-key',
  name: 'Private key in the template',
  severity: 'warning',
  summary:
    'A private key in PEM is written into an argument, into a variable’s default or into a script such as user data.',
  why: 'RFS keeps and logs templates in clear, and every buyer gets the same key: whoever has bought the product once can pretend to be the others’ servers, or log in to them.',
  fix: 'Remove the key, and revoke it: it has to be taken for known. Take it from a sensitive variable without a default, or let the server make its own at the first start.',
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
    message: 'This text holds a private key in clear: everybody who has the template can read it.',
    source: file.source,
    span: isNothingElse(raw, key) ? span : { start: span.start + key.start, end: span.start + key.end },
    address,
  }));
}

/** In quotes, and neither a script around it nor a certificate beside it. */
function isNothingElse(raw: string, { end, start }: Span): boolean {
  return /^"(?:\s|\\+[nrt])*$/.test(raw.slice(0, start)) && /^(?:\s|\\+[nrt])*"$/.test(raw.slice(end));
}
