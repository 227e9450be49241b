import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { StartFailure } from '../start/start-failure.ts';

/**
 * The dynoxide binary for a platform, from the npm package that holds nothing else.
 * @throws StartFailure if there is none
 */
export function findDatabaseBinary(platform = `${process.platform}-${process.arch}`): string {
  const name = `@dynoxide/${platform}`;
  try {
    const binary = createRequire(import.meta.url).resolve(`${name}/dynoxide`);
    if (existsSync(binary)) return binary;
  } catch {
    // Said below: the package is not there, or not its binary.
  }
  throw new StartFailure(
    `The database engine ${name} is not installed; run npm ci, or set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB that runs.`,
  );
}
