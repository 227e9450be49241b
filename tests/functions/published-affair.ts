import { randomUUID } from 'node:crypto';
import type { HttpHandler } from '../../functions/compose.ts';
import { call, type Reply } from './call.ts';
import { startEngines, type Engines } from './engines.ts';
import { publishFolder } from './publish-folder.ts';
import { code, writeCompiled } from './stall-affair.ts';

/** Engines with the stall affair published, and the handlers as they are deployed. */
export interface PublishedAffair extends Engines {
  readonly version: string;
  readonly handler: (name: string) => Promise<HttpHandler>;
  /** Submits answers that must be valid. */
  readonly submit: (answers: object, headers?: Readonly<Record<string, string>>) => Promise<SubmittedReceipt>;
}

export interface SubmittedReceipt {
  readonly receiptNumber: string;
  readonly accessCode: string;
  readonly submittedAt: string;
  readonly cases: readonly {
    readonly id: string;
    readonly dueDate: string;
    readonly department: { readonly id: string };
  }[];
}

export async function publishAffair(): Promise<PublishedAffair> {
  const engines = await startEngines();
  const { folder, version } = writeCompiled();
  const published = await publishFolder(folder);
  if (published.code !== 0) throw new Error(published.output);
  const handler = async (name: string): Promise<HttpHandler> =>
    ((await import(`../../functions/handlers/${name}.ts`)) as { handler: HttpHandler }).handler;
  const submit = async (answers: object, headers = {}): Promise<SubmittedReceipt> => {
    const reply: Reply = await call(await handler('submit'), 'POST', `/api/affairs/${code}/submissions`, {
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify({ answers }),
    });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.json() as unknown as SubmittedReceipt;
  };
  return { ...engines, version, handler, submit };
}
