import type { Report, Rule } from '../../../findings/rule.js';
import type { Template } from '../../../template/model.js';
import { HUAWEI_PAGES } from '../../huawei-pages.js';
import { passwordsIn } from '../../secrets/password-in-script.js';
import {
  hasShapeOfKey,
  isPasswordName,
  isPlaceholder,
  isSecretHalfName,
  isSecretValue,
} from '../../secrets/secret-patterns.js';
import { writtenStrings, type WrittenString } from '../../secrets/secret-places.js';

/** Arguments that hold a script even when it is one line. */
const SCRIPT_ARGUMENT = /(?:user_data|userdata|cloud_init|script|command|content)s?$/;

export const secretPassword: Rule<Template> = {
  id: 'secret/password',
  name: 'Password in the template',
  severity: 'warning',
  summary:
    'A password, or a secret key that is not Huawei Cloud’s, is written into an argument, into a variable’s default or into a script such as user data.',
  why: 'RFS keeps and logs templates in clear, and every buyer gets the same password: whoever has bought the product once can log in to the others’ servers.',
  fix: 'Take the password or the key from a sensitive variable without a default, so that each buyer enters an own one.',
  docs: HUAWEI_PAGES.developTemplate,
  examples: {
    bad: `resource "huaweicloud_compute_instance" "web" {
  name       = "web"
  admin_pass = "Welcome@1234"
}`,
    good: `variable "ecs_password" {
  description = "Password of the server's root user"
  type        = string
  sensitive   = true
}

resource "huaweicloud_compute_instance" "web" {
  name       = "web"
  admin_pass = var.ecs_password
}`,
  },
  check(template, { report }) {
    for (const written of writtenStrings(template)) for (const found of problemsOf(written)) report(found);
  },
};

function problemsOf(written: WrittenString): Report[] {
  const { address, blockType, file, name = '', span, value } = written;
  const place = { source: file.source, address };
  if (isPasswordName(name)) {
    if (value === undefined || value === 'true' || value === 'false' || isPlaceholder(value)) return [];
    const message =
      blockType === 'variable'
        ? `The default of "${name}" is a password: a buyer who leaves it as it is has the same one as every other buyer.`
        : `"${name}" is a password in clear: everybody who has the template can read it.`;
    return [{ ...place, span, message }];
  }

  if (isForeignSecretKey(written)) {
    const message =
      blockType === 'variable'
        ? `The default of "${name}" is a secret key: a buyer who leaves it as it is has the same one as every other buyer.`
        : `"${name}" is a secret key in clear: everybody who has the template can read it.`;
    return [{ ...place, span, message }];
  }

  if (!isScript(written)) return [];
  return passwordsIn(written.raw).map((password) => ({
    ...place,
    span: { start: span.start + password.start, end: span.start + password.end },
    message: 'This text holds a password in clear: everybody who has the template can read it.',
  }));
}

/** Of a message queue, a bucket, another cloud; those of Huawei Cloud are the matter of a rule of its own. */
function isForeignSecretKey({ blockType, name = '', value }: WrittenString): boolean {
  if (value === undefined || blockType === 'provider' || !isSecretHalfName(name)) return false;
  return isSecretValue(value) && !hasShapeOfKey(value);
}

/** Of several lines, or an address with a login in it. */
function isScript({ argument, raw }: WrittenString): boolean {
  return (
    raw.includes('\n') ||
    raw.includes(String.raw`\n`) ||
    SCRIPT_ARGUMENT.test(argument) ||
    /:\/\/[^\s/:]+:[^\s/]+@/.test(raw)
  );
}
