import { defineMessages } from '../../i18n/message.js';

/** What addresses, proxies and certificates have to be, and why a call got no answer. */
export const sendingMessages = defineMessages('marketplace/sending', {
  badAddress: ({ why }: { why: string }) => `The address of the target cannot be used. ${why}`,
  giveAddress: () => 'Give it like https://mkt.example.com, or http://127.0.0.1:8080 for an emulator.',
  notUrl: () => 'It is not a URL.',
  holdsPassword: () => 'It contains a user name or a password; credentials never go into an address.',
  holdsQuery: () => 'It has a query or a fragment.',
  wrongProtocol: ({ protocol }: { protocol: string }) => `${protocol} is not https:.`,
  notHttps: ({ address }: { address: string }) =>
    `${address} is not HTTPS; http: is accepted on this machine only.`,
  writeHttps: () => 'Write https:// instead.',

  badProxy: ({ setting, why }: { setting: string; why: string }) =>
    `The proxy in ${setting} cannot be used. ${why}`,
  proxyProtocol: ({ protocol }: { protocol: string }) => `${protocol} is not supported.`,
  writeProxy: ({ setting }: { setting: string }) => `Write ${setting}=http://HOST:PORT, or unset it.`,
  proxyNotReached: ({ proxy, why }: { proxy: string; why: string }) =>
    `The proxy ${proxy} was not reached (${why}).`,
  checkProxy: ({ setting }: { setting: string }) =>
    `Check ${setting}; a host that is reached without the proxy goes into NO_PROXY. Nothing was sent.`,
  proxyAuthentication: ({ proxy }: { proxy: string }) =>
    `The proxy ${proxy} requires another user name and password (HTTP 407).`,
  writeProxyPassword: ({ setting }: { setting: string }) =>
    `Write them into ${setting}=http://USER:PASSWORD@HOST:PORT, special characters as %XX. Nothing was sent.`,
  proxyFailed: ({ host, proxy, status }: { proxy: string; host: string; status: number }) =>
    `The proxy ${proxy} did not reach ${host} (HTTP ${status}).`,
  proxyForbids: ({ host, proxy, status }: { proxy: string; host: string; status: number }) =>
    `The proxy ${proxy} does not let koo connect to ${host} (HTTP ${status}).`,
  proxyClosed: () => 'it closed the connection',
  proxyAnswerEndless: () => 'its response has no end',
  proxyNotHttp: () => 'its response is not HTTP',

  caFile: ({ why }: { why: string }) => `The certificates that KOO_CA_FILE names are not used: ${why}.`,
  nameCaFile: () => 'Name a PEM file with the CA of your company or test server, or unset KOO_CA_FILE.',
  noCertificate: () => 'it contains no certificate in PEM',
  brokenCertificate: () => 'it contains a broken certificate',

  connecting: ({ seconds }: { seconds: number }) => `connecting, ${seconds} s`,
  connectingThroughProxy: ({ proxy, seconds }: { proxy: string; seconds: number }) =>
    `connecting through the proxy ${proxy}, ${seconds} s`,
  idle: ({ seconds }: { seconds: number }) => `idle, ${seconds} s`,
  waitingForAnswer: ({ seconds }: { seconds: number }) => `waiting for the response, ${seconds} s`,
  readingAnswer: ({ seconds }: { seconds: number }) => `reading the response, ${seconds} s`,
  answerOver: ({ bytes }: { bytes: number }) => `The response is over ${bytes} bytes.`,
  timedOut: ({ during }: { during: string }) => `timed out: ${during}`,

  answerTooLong: ({ call, why }: { call: string; why: string }) =>
    `The response to ${call} has no end: ${why}`,
  noAnswer: ({ host, why }: { host: string; why: string }) => `${host} did not respond (${why}).`,
  connectionLost: ({ call, host, why }: { host: string; call: string; why: string }) =>
    `The connection to ${host} broke during ${call} (${why}).`,
  notReceived: () =>
    'The server cannot have received all of it, so nothing was done: run the same command again.',
  mayRefuseSize: () => 'If it breaks each time, the server or a proxy may reject a body of this size.',
  outcomeUnknown: ({ call, host, why }: { host: string; call: string; why: string }) =>
    `All of ${call} was sent, but ${host} did not respond (${why}): whether it was done is unknown.`,
  interrupted: ({ call }: { call: string }) =>
    `Interrupted after all of ${call} was sent: whether it was done is unknown.`,
  notSentAgain: () => 'It was not sent again automatically, which might execute it twice.',
  onlyReads: () => 'It only reads: run the same command again.',
  repeatable: () => 'Doing it twice does no harm: run the same command again.',
  tried: ({ tries }: { tries: number }) => `It was tried ${tries} times.`,

  connectTimeout: ({ host, why }: { host: string; why: string }) => `${host} does not respond (${why}).`,
  certificateRefused: ({ host, why }: { host: string; why: string }) =>
    `${host} presented a certificate that is not trusted (${why}).`,
  neverSwitchedOff: () => 'Nothing was sent. koo never switches this check off.',
  giveCompanyCa: () => 'If a proxy of your company re-signs TLS, give its CA in KOO_CA_FILE=FILE.',
  checkClock: () => 'If the certificate is "expired" or "not yet valid", check the clock.',
  tlsFailed: ({ host, why }: { host: string; why: string }) => `No TLS connection to ${host} (${why}).`,
  checkTls: () =>
    'Check that the address speaks HTTPS with TLS 1.2 or newer, and check any proxy in between. Nothing was sent.',
  lookUpFailed: ({ host, why }: { host: string; why: string }) =>
    `The name ${host} cannot be looked up now (${why}).`,
  noHost: ({ host, why }: { host: string; why: string }) => `There is no host ${host} (${why}).`,
  connectionRefused: ({ host, why }: { host: string; why: string }) =>
    `${host} refuses connections (${why}).`,
  notReached: ({ host, why }: { host: string; why: string }) => `${host} was not reached (${why}).`,
  checkAddress: () => 'Check the address of the target.',
  checkServer: () =>
    'Check that the server runs and that the port is right, then run the same command again: nothing was sent.',
  checkNetwork: () =>
    'Check the network, the VPN and the proxy, then run the same command again: nothing was sent.',
  nameProxy: () => 'If the network is reached through a proxy only, name it: HTTPS_PROXY=http://HOST:PORT',

  repeating: ({
    call,
    host,
    reason,
    seconds,
  }: {
    host: string;
    call: string;
    reason: string;
    seconds: string;
  }) => `${host}: ${call} failed (${reason}); trying again in ${seconds} s.`,
  tryingNext: ({ code, host, next }: { host: string; code: string; next: string }) =>
    `${host} was not reached (${code}); trying ${next}.`,
});
