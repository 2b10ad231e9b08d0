import { expect } from 'chai';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { InterruptedError } from '../../../src/errors/koo-error.js';
import { spool } from '../../../src/marketplace/upload/spool.js';

describe('spool', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'koo-spool-test-'));
  });
  afterEach(() => rm(folder, { force: true, recursive: true }));

  it('holds what came, for this user only, under no name', async () => {
    const parts = ['one ', Buffer.from('two '), 'three'];
    const { close, handle } = await spool(Readable.from(parts), { folder });
    expect(await readdir(folder)).to.deep.equal([]);
    const { mode, size } = await handle.stat();
    expect((mode & 0o777).toString(8)).to.equal('600');
    const { buffer } = await handle.read(Buffer.alloc(size), 0, size, 0);
    expect(buffer.toString()).to.equal('one two three');
    await close();
  });

  it('leaves nothing when the stream breaks', async () => {
    const broken = new Readable({ read() {} });
    broken.push('some');
    setImmediate(() => broken.destroy(new Error('gone')));
    const failure = await spool(broken, { folder }).catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'gone');
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('leaves nothing when it is interrupted while nothing comes', async () => {
    const abort = new AbortController();
    const silent = new Readable({ read: () => setImmediate(() => abort.abort(new InterruptedError())) });
    const failure = await spool(silent, { folder, signal: abort.signal }).catch((error: unknown) => error);
    expect(failure).to.equal(abort.signal.reason);
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('says that the disk is full, and where', async () => {
    const full = Readable.from(['x']).map(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
      });
    });
    const failure = await spool(full, { folder }).catch((error: unknown) => error);
    expect(failure).to.include({ code: 'ENOSPC', kind: 'environment', place: folder });
    expect(await readdir(folder)).to.deep.equal([]);
  });
});
