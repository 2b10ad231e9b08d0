import type { Report, Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
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

/** Arguments whose value is a script even when it is one line. */
const SCRIPT_ARGUMENT = /(?:user_data|userdata|cloud_init|script|command|content)s?$/;

const messages = defineMessages('secret/password', {
  passwordDefault: ({ name }: { name: string }) =>
    `The default of "${name}" is a password: every buyer who keeps it has the same one.`,
  password: ({ name }: { name: string }) =>
    `"${name}" is a password in plain text: everybody who has the template can read it.`,
  keyDefault: ({ name }: { name: string }) =>
    `The default of "${name}" is a secret key: every buyer who keeps it has the same one.`,
  key: ({ name }: { name: string }) =>
    `"${name}" is a secret key in plain text: everybody who has the template can read it.`,
  inText: () => 'This text contains a password in plain text: everybody who has the template can read it.',
});

export const secretPassword: Rule<Template, typeof messages> = {
  messages,
  id: 'secret/password',
  name: 'Password in the template',
  severity: 'warning',
  summary:
    'A password, or a secret key that is not Huawei Cloud’s, is written into an argument, into a variable’s default or into a script such as user data.',
  why: 'RFS stores and logs templates in plain text, and every buyer gets the same password: anyone who has bought the product once can log in to the others’ servers.',
  fix: 'Use a sensitive variable without a default for the password or the key, so that each buyer enters their own.',
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
    for (const written of writtenStrings(template)) for (const found of passwordsOf(written)) report(found);
  },
};

function passwordsOf(written: WrittenString): Report[] {
  const { address, blockType, file, name = '', span, value } = written;
  const place = { source: file.source, address };
  if (isPasswordName(name)) {
    if (value === undefined || value === 'true' || value === 'false' || isPlaceholder(value)) return [];
    const message =
      blockType === 'variable' ? messages.passwordDefault({ name }) : messages.password({ name });
    return [{ ...place, span, message }];
  }

  if (isForeignSecretKey(written)) {
    const message = blockType === 'variable' ? messages.keyDefault({ name }) : messages.key({ name });
    return [{ ...place, span, message }];
  }

  if (!isScript(written)) return [];
  return passwordsIn(written.raw).map((password) => ({
    ...place,
    span: { start: span.start + password.start, end: span.start + password.end },
    message: messages.inText(),
  }));
}

/** Of a message queue, a bucket, another cloud; another rule reports those of Huawei Cloud. */
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
