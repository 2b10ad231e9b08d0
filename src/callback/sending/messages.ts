import { defineMessages } from '../../i18n/message.js';
import type { Field } from '../field.js';

const WRONG: Readonly<Record<'length' | 'type' | 'value', string>> = {
  length: 'is too long',
  type: 'has the wrong type',
  value: 'has a value that the table does not have',
};

/** The members of a call, as they are given on a command line. */
export const memberMessages = defineMessages('callback/members', {
  form: ({ word }: { word: string }) => `"${word}" is not NAME=VALUE.`,
  writeMember: () => 'Write members as orderId=CS123, or as JSON with a colon: flag:=1',
  unknown: ({ id, name }: { id: string; name: string }) => `${id} has no member ${name}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean ${meant}?`,
  members: ({ names }: { names: readonly string[] }) => `Its members: ${names.join(', ')}.`,
  sendAnyway: ({ name }: { name: string }) => `To send any value as it is, write JSON: ${name}:='"text"'`,
  notJson: ({ name }: { name: string }) => `The value of ${name} is not JSON.`,
  quoteJson: ({ name }: { name: string }) => `Quote it for the shell: ${name}:='{"a": "b"}'`,
  missing: ({ id, names }: { id: string; names: readonly string[] }) =>
    `${id} requires ${names.join(', ')}, which koo cannot invent: your server has to know ${names.length === 1 ? 'it' : 'them'}.`,
  giveMembers: ({ names }: { names: readonly string[] }) =>
    `Add ${names.map((name) => `${name}=…`).join(' ')}.`,
  openInstance: () => '`koo callback send newInstance` opens an instance, and shows its instanceId.',
  wrong: ({ id, kind, path }: { id: string; kind: 'length' | 'type' | 'value'; path: string }) =>
    `${id}: ${path} ${WRONG[kind]}.`,
  values: ({ values }: { values: readonly string[] }) => `Values: ${values.join(', ')}.`,
  maximum: ({ max }: { max: number }) => `It may have ${max} characters.`,
  type: ({ type }: { type: Field['type'] }) => `It is of the type ${type}.`,
});

/** Instances that were asked for. */
export const instanceMessages = defineMessages('callback/instances', {
  refused: ({ code, text }: { code: string; text: string }) =>
    `the server returned resultCode ${code} (${text})`,
  notReturned: () => 'the response does not have it',
  notDecrypted: ({ names }: { names: readonly string[] }) =>
    `${names.join(' and ')} cannot be decrypted with the key`,
});
