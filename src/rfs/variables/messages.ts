import { defineMessages } from '../../i18n/message.js';

export const variableMessages = defineMessages('rfs/variables', {
  notAFile: () => 'It is not a file.',
  nameAFile: () => 'Name a file.',
  tooLarge: () => 'It is over 1 MB.',
  checkFile: () => 'Check that it is the right file.',
  unreadable: ({ why }: { why: string }) => `The values of variables cannot be read from the file. ${why}`,
  fileForm: () => 'Write NAME = VALUE lines (.tfvars), or an object (.json, .yaml); values are literals.',
  wrongEnding: () => 'Its name does not end with .tfvars, .json, .yaml or .yml.',
  notYaml: () => 'It is not valid YAML.',
  notJson: () => 'It is not valid JSON.',
  notObject: () => 'It is not an object of variables.',
  memberNotObject: ({ member }: { member: string }) => `${member} is not an object of variables.`,
  notEncrypted: ({ member }: { member: string }) => `${member} is not {value, kms: {id, cipher_text}}.`,
  otherOwner: () => 'it belongs to another user',
  mode: ({ mode }: { mode: string }) => `its mode is ${mode}`,
  exposed: ({ name, why }: { name: string; why: string }) =>
    `The file contains the sensitive variable ${name}, and others may read it: ${why}.`,
  changeMode: ({ file }: { file: string }) => `Run: chmod 600 ${file}`,

  noAssignment: () => 'A value of --var does not say which variable has which value.',
  writeAssignment: () => 'Write --var NAME=VALUE.',
  unknown: ({ name }: { name: string }) => `The template has no variable "${name}".`,
  names: ({ names }: { names: readonly string[] }) => `Its variables are: ${names.join(', ') || 'none'}.`,
  didYouMean: ({ meant }: { meant: string }) => `Did you mean "${meant}"?`,
  secretArgument: ({ name }: { name: string }) =>
    `The variable ${name} is sensitive: its value is never an argument.`,
  giveSecret: ({ name }: { name: string }) =>
    `Give it in the environment (TF_VAR_${name}), or in a file that only you can read: --var-file FILE.`,
  cleanHistory: () => 'If this one was a real one, remove that line from the history of your shell.',
  wrongType: ({ name, type }: { name: string; type: string }) =>
    `The value of ${name} is not a value of type ${type}.`,
  writeValue: ({ name }: { name: string }) =>
    `Write it as Terraform does, and quote it for your shell: --var '${name}=["a", "b"]'.`,
  missing: ({ names }: { names: readonly string[] }) =>
    `These variables have no value and no default: ${names.join(', ')}.`,
  giveValue: ({ name }: { name: string }) => `Give a value: --var ${name}=VALUE, or --var-file FILE.`,
  giveValueInFile: ({ how, name }: { name: string; how: string }) =>
    `Give a value in the environment (TF_VAR_${name}), or in a file: ${how}.`,
  giveMissingSecret: ({ how, name }: { name: string; how: string }) =>
    `${name} is sensitive: give it in the environment (TF_VAR_${name}), or in a file that only you can read (${how}).`,

  inClear: ({ names }: { names: readonly string[] }) =>
    `RFS stores and logs the values of variables in clear, sensitive ones too (${names.join(', ')}): use ones for testing, or encrypt them with KMS.`,
  ignored: ({ names }: { names: readonly string[] }) =>
    `The template has no such variables, and they are ignored: ${names.join(', ')}.`,
});
