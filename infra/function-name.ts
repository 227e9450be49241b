import { fallbackHandler, routes, streamHandler } from '../functions/routes.ts';

/** A Lambda function, by the name of its file in `functions/handlers/`. */
export type FunctionName = (typeof routes)[number]['handler'] | typeof fallbackHandler | typeof streamHandler;

/** Every function of the system, once, in the order of the table of routes. */
export const functionNames: readonly FunctionName[] = [
  ...new Set<FunctionName>([...routes.map(({ handler }) => handler), fallbackHandler, streamHandler]),
];
