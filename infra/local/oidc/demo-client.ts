/** Path of the issuer under the one origin. */
export const issuerPath = '/oidc';

/** Grant type of the token command: a token for given departments and roles, asked from this machine only. */
export const demoGrantType = 'urn:banshi:params:oauth:grant-type:demo';

/** Client of the token command. */
export const demoClientId = 'banshi-token';
