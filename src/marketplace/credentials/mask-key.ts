/** An access key as it may appear in a log: enough to tell it from another, too little to use it. */
export function maskKey(accessKey: string): string {
  return accessKey.length < 12 ? '***' : `${accessKey.slice(0, 4)}***${accessKey.slice(-2)}`;
}
