import { startEmulator } from '../../../src/emulator/emulator.js';

/** Runs an emulator in a process of its own: `node child-emulator.js FOLDER [close]`. */
const [dataFolder, close] = process.argv.slice(2);
const { url } = await startEmulator({ dataFolder: dataFolder!, review: 'automatic' }).then(
  async (emulator) => {
    if (close) await emulator.close();
    return emulator;
  },
);
process.stdout.write(`${url}\n`);
