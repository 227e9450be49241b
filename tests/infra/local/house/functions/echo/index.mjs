/** Answers with its event and environment; does what the query asks for to be seen failing. */
export const handler = async (event, context) => {
  const query = event.queryStringParameters ?? {};
  if (event.rawPath === '/healthz')
    return { statusCode: 200, body: '{"status":"ok"}', headers: { 'content-type': 'application/json' } };
  if (query.do === 'throw') throw new Error('secret of the handler');
  if (query.do === 'exit') process.exit(7);
  if (query.do === 'loop') for (;;);
  if (query.do === 'bad') return { statusCode: 'abc', body: {} };
  if (query.do === 'plain') return { some: 'object' };
  if (query.do === 'cookies')
    return { statusCode: 201, cookies: ['a=1', 'b=2; Path=/'], body: 'aGk=', isBase64Encoded: true };
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event, env: process.env, context }),
  };
};
