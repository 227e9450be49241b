/** `npm start`: the deployed system on this machine. One origin, engines on free ports, all state in one folder. */
import { readSettings } from './start/read-settings.ts';
import { runStart } from './start/run-start.ts';

await runStart(() => readSettings(process.env));
