declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http';
  import type { AddressInfo } from 'node:net';

  /** The part of a request, a Koa context, that the local system uses. */
  export interface ObjectRequest {
    readonly method: string;
    readonly params?: { readonly bucket?: string; readonly key?: string };
    readonly store: {
      getObject(bucket: string, key: string): Promise<{ readonly content: AsyncIterable<Uint8Array> }>;
      deleteObject(bucket: string, key: string): Promise<void>;
    };
    /** A header, empty where it was not sent. */
    get(header: string): string;
    status: number;
    type: string;
    body: unknown;
  }

  /** The part of s3rver that the local system uses; the package has no types of its own. */
  export default class S3rver {
    constructor(options: {
      readonly address: string;
      readonly port: number;
      readonly directory: string;
      readonly silent: boolean;
      readonly vhostBuckets: boolean;
    });
    readonly httpServer: Server;
    /** What a request runs through, from the outside in. */
    readonly middleware: ((request: ObjectRequest, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
