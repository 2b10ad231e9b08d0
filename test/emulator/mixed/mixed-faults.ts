import { type Fault, parseFault } from '../../../src/emulator/emulator.js';

/** Every kind of fault, in every form: together they hit about every second call. */
const LINES = [
  'latency milliseconds=20 rate=0.1',
  'status status=503 rate=0.03 retryAfter=0',
  'status status=500 rate=0.03',
  'status status=502 rate=0.02',
  'status status=504 rate=0.02',
  'status status=429 rate=0.02 retryAfter=1',
  'status status=401 code=MKT.0150 rate=0.01',
  'status status=200 code=91381036 rate=0.01',
  'throttle rate=0.03',
  'reset rate=0.03',
  'reset bytes=500 rate=0.03',
  'lost rate=0.04',
  'cut rate=0.04',
  ...['html', 'nothing', 'half', 'list', 'empty', 'types'].map((form) => `garbage as=${form} rate=0.01`),
  'slow-read milliseconds=5 rate=0.03',
  'slow-answer milliseconds=5 rate=0.03',
  'silence rate=0.005',
];

/** The same for the console, which no fault hits unless it is told to. */
const onConsole = (line: string): string => `${line} path=/console/v1/`;

/** A clock that is a little off hurts nobody; one that is off by an hour has every signature refused. */
export function mixedFaults(clockSeconds: number): Fault[] {
  return [...LINES, ...LINES.map((line) => onConsole(line)), `clock seconds=${clockSeconds}`].map((line) =>
    parseFault(line),
  );
}
