import { deflateBlock } from './deflate-block.js';
import { packTarFiles } from './pack-tar-files.js';
import { packZipFiles } from './pack-zip-files.js';

/** What can be done side by side, by name: it depends on nothing but the job and the files. */
export const packJobs = { deflateBlock, packTarFiles, packZipFiles };

export type PackJobs = typeof packJobs;
export type JobName = keyof PackJobs;
export type JobOf<Name extends JobName> = Parameters<PackJobs[Name]>[0];
export type ResultOf<Name extends JobName> = ReturnType<PackJobs[Name]>;
