import { Fault } from '../fault.ts';
import { readJson } from '../read-json.ts';
import type { Request } from '../request.ts';
import { checkDocument } from './check-document.ts';
import type { RequestDocument } from './requests.ts';

/** The body of a request, as its schema has it. Faults: `invalid-request` with every issue, and those of `readJson`. */
export function readDocument<Body>(request: Request, document: RequestDocument<Body>, maxBytes: number): Body {
  const body = readJson(request, maxBytes);
  const issues = checkDocument(document.schema, body);
  if (issues.length > 0) throw new Fault('invalid-request', { issues });
  return body as Body;
}
