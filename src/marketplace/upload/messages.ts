import { defineMessages } from '../../i18n/message.js';

export const uploadMessages = defineMessages('marketplace/upload', {
  upload: () => 'the upload',
  findOut: () =>
    'Ask KooGallery whether the upload to this market event has arrived before you send it again.',

  fileChanged: ({ how }: { how: string }) => `The file changed while it was sent: ${how}.`,
  waitUntilFinished: () =>
    'What was sent was not completed, so nothing was stored. Wait until the file is finished, then send it again.',
  endedEarly: ({ bytes, done }: { done: number; bytes: number }) =>
    `it ended after ${done} of ${bytes} bytes`,
  otherSize: ({ after, before }: { before: string; after: string }) =>
    `it had ${before} bytes and has ${after} now`,
  written: () => 'it was written to',
  replaced: () => 'it was deleted or replaced',
  otherHash: ({ after, before }: { before: string; after: string }) =>
    `its SHA-256 was ${before} and is ${after} now`,
  notAFile: ({ file }: { file: string }) =>
    `${file} is not a regular file, so its length is not known beforehand.`,
  pipeIn: () => 'Pipe it in instead: … | koo upload file - --name NAME',
  diskFull: ({ folder }: { folder: string }) => `The disk is full: the input does not fit into ${folder}.`,
  freeSpace: () => 'Free some space there, or choose another folder with TMPDIR=FOLDER.',

  eventIdLength: ({ count, max }: { count: number; max: number }) =>
    `The market event's id has ${count} characters; it must have 1 to ${max}.`,
  eventIdForm: ({ max }: { max: number }) =>
    `The market event's id is empty, or contains spaces or slashes; it must have 1 to ${max} characters.`,
  copyEventId: () =>
    'Copy the eventId of the callback that asks for the upload (getLicenseAsync), or of the draft asset.',
  fileNameLength: ({ count, max }: { count: number; max: number }) =>
    `The name of the file has ${count} characters; it must have 1 to ${max}.`,
  fileNameForm: ({ max }: { max: number }) =>
    `The name of the file is empty, or contains slashes or control characters; it must have 1 to ${max} characters.`,
  giveName: () => 'Give a plain name with --name.',
  empty: () => 'The string is empty.',
  tooLong: ({ count, max }: { count: number; max: number }) =>
    `The string has ${count} characters; at most ${max} are allowed.`,
  uploadAsFile: () => 'Upload a longer text as a file: koo upload file.',
  overGatewayLimit: ({ megabytes }: { megabytes: string }) =>
    `The upload has ${megabytes} MB. The documented limit of the gateway is 12 MB, so it may be rejected (HTTP 413); upload larger packages in the seller console.`,
});
