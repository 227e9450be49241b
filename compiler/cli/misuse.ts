/** The command was called in a wrong way: told with its usage, exit code 2. */
export class Misuse extends Error {}
