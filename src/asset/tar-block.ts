/** Everything in a tar is padded to a multiple of so many bytes (POSIX pax, "ustar Interchange Format"). */
export const TAR_BLOCK = 512;
