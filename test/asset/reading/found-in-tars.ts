/** What is found in each: the files that are listed (five of them), then `severity rule place: message`. */
export const FOUND_IN_TARS: Readonly<Record<string, readonly string[]>> = {
  'a.7z': ['usage NOT_AN_ARCHIVE: This is a 7z archive.'],
  'a.rar': ['usage NOT_AN_ARCHIVE: This is a RAR archive.'],
  'a.tar.bz2': ['usage NOT_AN_ARCHIVE: This is compressed with bzip2.'],
  'a.tar.xz': ['usage NOT_AN_ARCHIVE: This is compressed with xz.'],
  'a.tar.zst': ['usage NOT_AN_ARCHIVE: This is compressed with Zstandard.'],
  'absolute-path.tar': [
    'lists after',
    'error unsafe-path !//etc/passwd: "/etc/passwd" starts at the root of the disk.',
  ],
  'bomb.tar.gz': [
    'lists zeros',
    'error bomb: It unpacks to more than 268435456 bytes, N times its own size; the rest is not read.',
  ],
  'checksum.tar': [
    'lists bin/server',
    'error damaged: The tar is damaged after entry 1: a header has a wrong checksum.',
  ],
  'climbing-path.tar': [
    'lists nothing',
    'error unsafe-path !/../b: "../b" leads out of its folder.',
    'error unsafe-path !/a/../../etc/passwd: "a/../../etc/passwd" leads out of its folder.',
  ],
  'cut.tar': ['lists big, bin/server', 'error damaged !/big: The tar breaks off in the middle of an entry.'],
  'devices.tar': [
    'lists nothing',
    'error special-file !/dev/null: It is a character device, not a file.',
    'error special-file !/dev/sda: It is a block device, not a file.',
    'error special-file !/other: It is of a type that unpackers do not know.',
    'error special-file !/pipe: It is a pipe, not a file.',
  ],
  'duplicate.tar': [
    'lists bin/server',
    'error duplicate !/bin/server: It is in the archive more than once: programs keep the first or the last.',
  ],
  'empty-members.tar.gz': [
    'lists nothing',
    'error bomb: It is more than 1488 gzips, one after the other; the rest is not read.',
  ],
  'empty.zip': ['usage EMPTY_FILE: The file is empty.'],
  'endless-long-names.tar': [
    'lists nothing',
    'error damaged: An entry has more than 8 headers in front of it.',
  ],
  'gzip-crc.tar.gz': [
    'lists bin/server',
    'error damaged: The gzip is damaged: the CRC of its contents is not the stated one.',
  ],
  'gzip-cut.tar.gz': ['lists bin/server', 'error damaged: The gzip breaks off before its end.'],
  'gzip-damaged.tar.gz': ['lists nothing', 'error damaged: Its contents do not begin as a tar does.'],
  'gzip-endless-name.tar.gz': ['lists nothing', 'error damaged: The gzip has a name without an end.'],
  'gzip-garbage.tar.gz': ['lists bin/server', 'error hidden-data: The gzip is followed by something else.'],
  'gzip-of-text.tar.gz': ['lists nothing', 'error damaged: Its contents do not begin as a tar does.'],
  'hard-link-bytes.tar': [
    'lists b, bin/server',
    'error damaged: The tar is damaged after entry 2: a header has a wrong checksum.',
    'error header-mismatch !/b: It is a hard link, but its header says that 1 bytes follow.',
  ],
  'hard-link-out.tar': [
    'lists nothing',
    'error link !/a: It is a hard link to "../../etc/passwd", outside the archive.',
    'error link !/b: It is a hard link to "nowhere", which is not in the archive before it.',
  ],
  'huge-pax.tar': ['lists nothing', 'error bomb: A header of the tar has more than 1048576 bytes.'],
  'huge-size.tar': [
    'lists bin/server',
    'error damaged !/after: Its size is not a number, is negative, or is larger than any file.',
  ],
  'large-size.tar': [
    'lists after, bin/server',
    'error damaged !/after: The tar breaks off in the middle of an entry.',
  ],
  'link-out.tar': [
    'lists conf, conf/passwd',
    'error link !/conf: It is a link to "../../../etc", outside the archive.',
    'error link !/conf/passwd: Its path goes through the link "conf": it is unpacked where that points to.',
  ],
  'long-link-out.tar': [
    'lists l',
    'error link !/l: It is a link to "../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../../…", outside the archive.',
  ],
  'misnamed.zip': ['lists bin/server', 'error suffix: It is named zip, but it is a tar.'],
  'negative-size.tar': [
    'lists nothing',
    'error damaged !/bin/server: Its size is not a number, is negative, or is larger than any file.',
  ],
  'no-end-mark.tar': [
    'lists bin/server',
    'warning damaged: The tar has no end mark: what came after may have been cut off.',
  ],
  'no-number.tar': [
    'lists nothing',
    'error damaged !/bin/server: Its size is not a number, is negative, or is larger than any file.',
  ],
  'pax-broken.tar': ['lists nothing', 'error damaged: A pax header is damaged.'],
  'pax-path-climbs.tar': [
    'lists nothing',
    'error unsafe-path !/../../etc/passwd: "../../etc/passwd" leads out of its folder.',
  ],
  'pax-size.tar': [
    'lists bin/server',
    'error header-mismatch !/bin/server: It has 5 bytes in one header and 1029 in another: programs unpack different files from it.',
  ],
  'sparse-bomb.tar': [
    'lists bin/server',
    'error bomb: Unpacked it has 1125899906842624 bytes, most of them holes of sparse files.',
    'warning special-file !/bin/server: It is a sparse file, in a form that not every unpacker supports.',
  ],
  'sparse-endless-map.tar': [
    'lists bin/server',
    'error damaged: The tar is damaged after entry 1: a header has a wrong checksum.',
    'warning special-file !/bin/server: It is a sparse file, in a form that not every unpacker supports.',
  ],
  'text.zip': ['usage NOT_AN_ARCHIVE: This is not a zip, tar or tar.gz.'],
  'trailing.tar': ['lists bin/server', 'warning hidden-data: Up to 2560 bytes follow the end of the tar.'],
  'zip-inside.tar.gz': ['lists nothing', 'error damaged: Its contents do not begin as a tar does.'],
};
