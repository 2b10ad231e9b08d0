/** What is found in each: the files that are listed (five of them), then `severity rule place: message`. */
export const FOUND_IN_ZIPS: Readonly<Record<string, readonly string[]>> = {
  'absolute-path.zip': [
    'lists a',
    'error unsafe-path !//etc/cron.d/job: "/etc/cron.d/job" starts at the root of the disk.',
  ],
  'backslash.zip': [
    'lists a',
    'error unsafe-path !/..\\..\\windows\\job.bat: "..\\\\..\\\\windows\\\\job.bat" contains a backslash, which separates folders on Windows.',
  ],
  'behind.zip': ['lists bin/server', 'warning hidden-data: 8 bytes follow the end of the zip.'],
  'between.zip': ['lists bin/server', 'warning hidden-data: 6 bytes of the zip belong to no entry.'],
  'bomb.zip': ['lists zeros', 'error bomb: Unpacked it has 300000000 bytes, N times its own size.'],
  'case.zip': [
    'lists conf/App.ini, conf/app.ini',
    'warning duplicate !/conf/app.ini: It is the same path as "conf/App.ini" on Windows or macOS.',
  ],
  'climbing-path.zip': [
    'lists a',
    'error unsafe-path !/../../etc/passwd: "../../etc/passwd" leads out of its folder.',
    'error unsafe-path !/a/../../b: "a/../../b" leads out of its folder.',
  ],
  'comment-with-end.zip': [
    'lists shown',
    'warning hidden-data: 113 bytes of the zip belong to no entry.',
    'error hidden-data: The zip has two ends, each with its own list of entries: programs unpack different files from it.',
  ],
  'count.zip': [
    'lists a, bin/server',
    'error header-mismatch: The end of the zip counts 1 entries, its list has 2.',
  ],
  'crc.zip': [
    'lists bin/server',
    'error damaged !/bin/server: Its bytes are damaged: their CRC is not the one in its header.',
  ],
  'deep.zip': [
    'lists nothing',
    'error unsafe-path !/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/…: "d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/…" is deeper than 128 folders.',
  ],
  'descriptor.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: The sizes after its bytes are not those of the list of entries.',
  ],
  'device.zip': [
    'lists nothing',
    'error special-file !/dev/sda: It is a block device, not a file.',
    'error special-file !/pipe: It is a pipe, not a file.',
  ],
  'directory-cut.zip': [
    'lists bin/server',
    'error damaged: The list of entries is broken after 1 of them.',
    'warning hidden-data: 42 bytes are between the list of entries and the end.',
  ],
  'directory-outside.zip': [
    'lists nothing',
    'error damaged: The list of entries is not where the end of the zip says.',
  ],
  'drive.zip': [
    'lists nothing',
    'error unsafe-path !/C:/windows/job.bat: "C:/windows/job.bat" starts with a drive, as Windows reads it.',
  ],
  'duplicate.zip': [
    'lists bin/server',
    'error duplicate !/bin/server: It is in the archive more than once: programs keep the first or the last.',
  ],
  'encrypted.zip': ['lists bin/server', 'error encrypted !/bin/server: It is encrypted.'],
  'folder-and-file.zip': [
    'lists a',
    'error duplicate !/a: It is in the archive more than once: programs keep the first or the last.',
  ],
  'huge-name.zip': [
    'lists nothing',
    'error unsafe-path !/nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…: "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…" is longer than 4096 characters.',
  ],
  'in-front-adjusted.zip': [
    'lists bin/server',
    'warning hidden-data: 15 bytes of the zip belong to no entry.',
  ],
  'in-front.zip': ['lists bin/server', 'warning hidden-data: 20 bytes of the zip belong to no entry.'],
  'leftover.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: Its bytes end before its header says; what follows them is hidden.',
  ],
  'link-out.zip': [
    'lists a, b/c, b/good',
    'error link !/a: It is a link to "../../etc/passwd", outside the archive.',
    'error link !/b/c: It is a link to "/etc/shadow", outside the archive.',
  ],
  'link-through.zip': [
    'lists conf, conf/passwd',
    'error link !/conf/passwd: Its path goes through the link "conf": it is unpacked where that points to.',
  ],
  'local-elsewhere.zip': [
    'lists a, bin/server',
    'error header-mismatch !/bin/server: It is not where the list of entries says.',
  ],
  'local-method.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: The header in front of its bytes has another method (stored), CRC, size than the list of entries.',
  ],
  'local-name.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: The header in front of its bytes has another name than the list of entries.',
  ],
  'many-overlapping.zip': [
    'lists 1, 10, 100, 101, 102',
    'error overlap: 229 more entries are like that.',
    'error overlap !/10: Its bytes are those of another entry as well.',
    'error overlap !/11: Its bytes are those of another entry as well.',
    'error overlap !/12: Its bytes are those of another entry as well.',
    'error overlap !/13: Its bytes are those of another entry as well.',
    'error overlap !/14: Its bytes are those of another entry as well.',
    'error overlap !/15: Its bytes are those of another entry as well.',
    'error overlap !/16: Its bytes are those of another entry as well.',
    'error overlap !/17: Its bytes are those of another entry as well.',
    'error overlap !/18: Its bytes are those of another entry as well.',
    'error overlap !/19: Its bytes are those of another entry as well.',
    'error overlap !/2: Its bytes are those of another entry as well.',
    'error overlap !/20: Its bytes are those of another entry as well.',
    'error overlap !/21: Its bytes are those of another entry as well.',
    'error overlap !/3: Its bytes are those of another entry as well.',
    'error overlap !/4: Its bytes are those of another entry as well.',
    'error overlap !/5: Its bytes are those of another entry as well.',
    'error overlap !/6: Its bytes are those of another entry as well.',
    'error overlap !/7: Its bytes are those of another entry as well.',
    'error overlap !/8: Its bytes are those of another entry as well.',
    'error overlap !/9: Its bytes are those of another entry as well.',
  ],
  'method.zip': ['lists bin/server', 'warning method !/bin/server: It is compressed with lzma.'],
  'nested.zip': ['lists lib 0.zip, lib 1.zip, lib 10.zip, lib 11.zip, lib 12.zip'],
  'no-end.zip': ['lists nothing', 'error damaged: The zip has no end: it was cut off, or is not a zip.'],
  'nul.zip': [
    'lists nothing',
    'error unsafe-path !/bin/server\u0000.txt: "bin/server\\u0000.txt" contains a control character.',
  ],
  'same-bytes.zip': [
    'lists bin/other, bin/server',
    'warning hidden-data: 46 bytes of the zip belong to no entry.',
    'error header-mismatch !/bin/other: The header in front of its bytes has another name than the list of entries.',
    'error overlap !/bin/other: Its bytes are those of another entry as well.',
  ],
  'second-name.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: It has a second name, "bin/other": programs unpack it to different places.',
  ],
  'size-less.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: It unpacks to another size than its header says.',
  ],
  'size-more.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: It unpacks to another size than its header says.',
  ],
  'size-stored.zip': [
    'lists bin/server',
    'error header-mismatch !/bin/server: It is stored as it is, but its two sizes differ.',
  ],
  'too-many.zip': [
    'lists f',
    'error bomb: It has more than 200000 entries, or more than 32 MB of names; the rest is not read.',
    'error duplicate: 199979 more entries are like that.',
    'error duplicate !/f: It is in the archive more than once: programs keep the first or the last.',
  ],
  'two-zips.zip': [
    'lists bin/other',
    'warning hidden-data: 125 bytes of the zip belong to no entry.',
    'error hidden-data: The zip has two ends, each with its own list of entries: programs unpack different files from it.',
  ],
  'volumes.zip': [
    'lists nothing',
    'error damaged: The zip is one of several volumes; the others are needed to unpack it.',
  ],
  'zip64-lies.zip': [
    'lists a, bin/server',
    'error header-mismatch: The end of the zip and its ZIP64 end contradict each other: programs unpack different files from it.',
    'warning hidden-data: 76 bytes are between the list of entries and the end.',
  ],
  'zip64-outside.zip': [
    'lists nothing',
    'error damaged: A number in the ZIP64 end is too large for any file.',
  ],
  'zip64-size.zip': [
    'lists bin/server',
    'error bomb: Unpacked it has 4294967295 bytes, N times its own size.',
    'error header-mismatch !/bin/server: Its sizes should be in a ZIP64 field, which is missing, too short, or larger than any file.',
  ],
};
