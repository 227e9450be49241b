/** Process of the object engine: s3rver on a free loopback port, objects as files in the folder given. */
import S3rver from '@20minutes/s3rver';
import { refuseOtherContent } from './refuse-other-content.ts';
import { removeHalfWritten } from './remove-half-written.ts';

const [folder = ''] = process.argv.slice(2);
removeHalfWritten(folder);
const server = new S3rver({ address: '127.0.0.1', port: 0, directory: folder, silent: true, vhostBuckets: false });
server.middleware.unshift(refuseOtherContent);
const { port } = await server.run();
process.on('SIGINT', () => undefined);
process.on('disconnect', () => {
  void server.close().finally(() => process.exit(0));
  server.httpServer.closeAllConnections();
});
process.send?.({ port });
