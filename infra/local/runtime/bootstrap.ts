/**
 * Runs one Lambda function: loads the handler from its bundled asset, takes one invocation after another from the
 * runtime interface (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html) and posts the answers. Started by
 * `startFunctionProcess`; needs nothing but the environment that Lambda sets. Ends when the interface is gone.
 */
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

type Handler = (event: unknown, context: unknown) => unknown;

const { env } = process;
const [host = '127.0.0.1', port = '0'] = (env['AWS_LAMBDA_RUNTIME_API'] ?? '').split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function call(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ host, port, agent, method, path: `/2018-06-01/runtime/${path}`, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function describeError(error: unknown): string {
  const known = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ errorType: known.name, errorMessage: known.message, trace: known.stack?.split('\n') ?? [] });
}

async function loadHandler(): Promise<Handler> {
  const [file = 'index', name = 'handler'] = (env['_HANDLER'] ?? '').split('.');
  const module: unknown = await import(pathToFileURL(join(env['LAMBDA_TASK_ROOT'] ?? '.', `${file}.mjs`)).href);
  const handler: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof handler !== 'function') throw new TypeError(`${file}.mjs exports no function named ${name}`);
  return (event, context) => Reflect.apply(handler, undefined, [event, context]);
}

function createContext(headers: Answer['headers']): unknown {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: headers['lambda-runtime-aws-request-id'],
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: env['AWS_LAMBDA_FUNCTION_NAME'],
    functionVersion: env['AWS_LAMBDA_FUNCTION_VERSION'],
    memoryLimitInMB: env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
    logGroupName: env['AWS_LAMBDA_LOG_GROUP_NAME'],
    logStreamName: env['AWS_LAMBDA_LOG_STREAM_NAME'],
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

async function serve(handler: Handler): Promise<never> {
  for (;;) {
    const { headers, body } = await call('GET', 'invocation/next');
    const id = String(headers['lambda-runtime-aws-request-id']);
    env['_X_AMZN_TRACE_ID'] = String(headers['lambda-runtime-trace-id']);
    let answer: readonly [kind: string, body: string];
    try {
      const event: unknown = JSON.parse(body);
      answer = ['response', JSON.stringify((await handler(event, createContext(headers))) ?? null)];
    } catch (error) {
      console.error(error);
      answer = ['error', describeError(error)];
    }
    await call('POST', `invocation/${id}/${answer[0]}`, answer[1]);
  }
}

// Ctrl-C reaches the whole group of the terminal; the system answers what runs and then ends this process itself.
process.on('SIGINT', () => undefined);
// As in Lambda, an error outside the handler ends the process; the interface sees it as a crash.
process.on('unhandledRejection', (reason) => {
  console.error(reason);
  process.exit(1);
});

let handler: Handler;
try {
  handler = await loadHandler();
} catch (error) {
  console.error(error);
  await call('POST', 'init/error', describeError(error)).catch(() => undefined);
  process.exit(1);
}
try {
  await serve(handler);
} catch {
  // The interface is gone: the system that started this process has ended.
  process.exit(0);
}
