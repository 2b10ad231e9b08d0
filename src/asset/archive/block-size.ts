/**
 * How files are cut, in bytes: a longer one goes in blocks of this, and smaller ones are packed together up to this.
 * One thread deflates it in about 20 ms. The cut depends on nothing but the files, so that the archive is the same on
 * any number of threads.
 */
export const BLOCK_BYTES = 1024 * 1024;

/** How far back a deflate stream can point (RFC 1951, section 2), in bytes. */
export const WINDOW_BYTES = 32 * 1024;

/** A block, what deflate may point to before it, headers, and what little deflate can add to noise, in bytes. */
export const BUFFER_BYTES = BLOCK_BYTES + 128 * 1024;
