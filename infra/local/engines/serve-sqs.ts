/** Process of the queue engine: fauxqs on a free loopback port, messages in SQLite in the folder given. */
import { Server } from 'node:net';
import { startFauxqs } from 'fauxqs';
import { localRegion } from '../assembly/local-names.ts';

// fauxqs listens on every interface and has no option for it. This process serves nothing else.
const listen = Reflect.get(Server.prototype, 'listen');
Server.prototype.listen = function (this: Server, ...given: readonly unknown[]): Server {
  const [options, ...rest] = given;
  const bound = typeof options === 'object' && options !== null ? { ...options, host: '127.0.0.1' } : options;
  return Reflect.apply(listen, this, [bound, ...rest]);
};

const [folder = ''] = process.argv.slice(2);
const server = await startFauxqs({ port: 0, logger: false, dataDir: folder, defaultRegion: localRegion });
process.on('SIGINT', () => undefined);
process.on('disconnect', () => {
  void server.stop().finally(() => process.exit(0));
});
process.send?.({ port: server.port });
