/** As much of a program made by Go as says what is in it: the blob that `debug/buildinfo` describes, inside of an ELF. */
export function goBinary(version: string, modules: string): Buffer {
  const text = (value: string): Buffer => {
    const bytes = Buffer.from(value, 'latin1');
    const length: number[] = [];
    for (let left = bytes.length; ; left >>= 7) {
      length.push(left > 0x7f ? (left & 0x7f) | 0x80 : left);
      if (left <= 0x7f) break;
    }

    return Buffer.concat([Buffer.from(length), bytes]);
  };

  const blob = Buffer.alloc(32);
  blob.write('\u00FF Go buildinf:\u0008\u0002', 'latin1');
  const fence = 'f'.repeat(16);
  const file = Buffer.alloc(300 * 1024);
  file.write('\u007FELF', 'latin1');
  Buffer.concat([blob, text(version), text(`${fence}${modules}${fence}`)]).copy(file, 4096);
  return file;
}
