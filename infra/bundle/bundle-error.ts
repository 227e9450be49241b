/** The functions cannot be bundled. The message is one sentence, followed by what esbuild says where it was esbuild. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
}
