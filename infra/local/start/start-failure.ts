/** The system cannot start. The message is one clear sentence for whoever typed the command; exit code 1. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
