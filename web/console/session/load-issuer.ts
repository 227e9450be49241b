import { allowInsecureRequests, discoveryRequest, processDiscoveryResponse } from 'oauth4webapi';
import type { AuthorizationServer, Client } from 'oauth4webapi';

/** The issuer, and what the console is to it. */
export interface Issuer {
  readonly server: AuthorizationServer;
  readonly client: Client;
  /** Resource the access token is asked for (RFC 8707); absent where the audience is not a URI, as the RFC wants. */
  readonly resource?: string;
  /** Options of every request to the issuer. */
  readonly options: { readonly [allowInsecureRequests]: boolean };
}

/** `GET /console/config.json` */
interface Configuration {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
}

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];
let loading: Promise<Issuer> | undefined;

/** Reads the configuration, then the issuer's metadata (OpenID Connect Discovery 1.0). Throws where either fails. */
export function loadIssuer(): Promise<Issuer> {
  loading ??= discover().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function discover(): Promise<Issuer> {
  const response = await fetch('/console/config.json', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`config.json: ${String(response.status)}`);
  const { issuer, clientId, audience } = (await response.json()) as Configuration;
  const address = new URL(issuer);
  // Plain HTTP never leaves this machine: everywhere else the issuer must speak TLS.
  const isLocal = address.protocol === 'http:' && loopback.includes(address.hostname);
  const options = { [allowInsecureRequests]: isLocal };
  const server = await processDiscoveryResponse(address, await discoveryRequest(address, options));
  return { server, client: { client_id: clientId }, ...(URL.canParse(audience) && { resource: audience }), options };
}
