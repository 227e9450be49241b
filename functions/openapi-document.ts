import affair from '../schemas/documents/affair.json' with { type: 'json' };
import affairList from '../schemas/documents/affair-list.json' with { type: 'json' };
import attachmentCreated from '../schemas/documents/attachment-created.json' with { type: 'json' };
import attachmentRequest from '../schemas/documents/attachment-request.json' with { type: 'json' };
import caseDocument from '../schemas/documents/case.json' with { type: 'json' };
import event from '../schemas/documents/event.json' with { type: 'json' };
import health from '../schemas/documents/health.json' with { type: 'json' };
import inbox from '../schemas/documents/inbox.json' with { type: 'json' };
import me from '../schemas/documents/me.json' with { type: 'json' };
import problem from '../schemas/documents/problem.json' with { type: 'json' };
import receipt from '../schemas/documents/receipt.json' with { type: 'json' };
import receiptStatus from '../schemas/documents/receipt-status.json' with { type: 'json' };
import submissionRequest from '../schemas/documents/submission-request.json' with { type: 'json' };
import validation from '../schemas/documents/validation.json' with { type: 'json' };
import validationRequest from '../schemas/documents/validation-request.json' with { type: 'json' };
import { routes, type Route } from './routes.ts';

const documents: Readonly<Record<string, object>> = {
  affair,
  'affair-list': affairList,
  'attachment-created': attachmentCreated,
  'attachment-request': attachmentRequest,
  case: caseDocument,
  event,
  health,
  inbox,
  me,
  problem,
  receipt,
  'receipt-status': receiptStatus,
  'submission-request': submissionRequest,
  validation,
  'validation-request': validationRequest,
};

const headersOf: Readonly<Record<string, readonly string[]>> = {
  'POST /api/affairs/{code}/submissions': ['Idempotency-Key'],
  'GET /api/receipts/{receiptNumber}': ['Access-Code'],
};

const queryOf: Readonly<Record<string, readonly string[]>> = {
  'GET /api/affairs': ['q', 'owner', 'audience', 'division', 'lang', 'limit', 'cursor'],
  'GET /api/departments/{id}/cases': ['status', 'affair', 'assignee', 'overdue', 'q', 'limit', 'cursor'],
};

/** The API in OpenAPI 3.1, made of the route table and the documents, so that it cannot say anything else. */
export function openApiDocument(): object {
  const described: readonly Route[] = routes.filter(({ path }) => path.startsWith('/api/') || path === '/healthz');
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of described) (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route);
  return {
    openapi: '3.1.0',
    info: { title: 'Banshi', version: '1', description: 'Government affairs: forms, submissions, cases.' },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(documents).map(([name, schema]) => [name, plain(schema)])),
      securitySchemes: { staff: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(route: Route): object {
  const { method, path, summary, access, takes, gives } = route;
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => parameter(name ?? '', 'path', true)),
    ...(queryOf[`${method} ${path}`] ?? []).map((name) => parameter(name, 'query', false)),
    ...(headersOf[`${method} ${path}`] ?? []).map((name) => parameter(name, 'header', true)),
  ];
  return {
    summary,
    ...(access === 'staff' && { security: [{ staff: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(takes !== undefined && { requestBody: { required: true, content: content('application/json', takes) } }),
    responses: {
      [successOf(route)]: {
        description: summary,
        ...(gives !== undefined && { content: content('application/json', gives) }),
      },
      default: {
        description: 'A problem document (RFC 9457).',
        content: content('application/problem+json', 'problem'),
      },
    },
  };
}

function successOf({ gives, path }: Route): string {
  if (path.endsWith('/attachments/{id}')) return '303';
  return gives === 'receipt' || gives === 'attachment-created' ? '201' : '200';
}

function parameter(name: string, where: string, required: boolean): object {
  return { name, in: where, required, schema: { type: 'string' } };
}

function content(type: string, document: string): object {
  return { [type]: { schema: { $ref: `#/components/schemas/${document}` } } };
}

function plain(schema: object): object {
  const { $schema: _dialect, $id: _id, ...rest } = schema as Readonly<Record<string, unknown>>;
  return rest;
}
