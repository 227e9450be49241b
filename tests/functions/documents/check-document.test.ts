import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../../../functions/documents/check-document.ts';
import attachmentRequest from '../../../schemas/documents/attachment-request.json' with { type: 'json' };
import submissionRequest from '../../../schemas/documents/submission-request.json' with { type: 'json' };
import validationRequest from '../../../schemas/documents/validation-request.json' with { type: 'json' };

const member = fc.oneof(
  fc.constantFrom('en', 'zh-Hans', 'image/png', 'IMAGE/PNG', 'a'.repeat(64), 'x'.repeat(129), '', 7, 0, 1.5, {}, []),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const keys = ['answers', 'version', 'language', 'draft', 'name', 'type', 'bytes', 'sha256', 'extra'];
const body = fc.dictionary(fc.constantFrom(...keys), member);

test.each([
  ['submission', submissionRequest],
  ['validation', validationRequest],
  ['attachment', attachmentRequest],
])('the checker says of every %s request what Ajv says', (_name, schema) => {
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  fc.assert(
    fc.property(body, (value) => {
      const issues = checkDocument(schema, value);
      expect(issues.length === 0).toBe(validate(value));
      const named = (validate.errors ?? []).map(({ keyword, instancePath, params }) => {
        if (keyword === 'required') return `${instancePath}/${String(params['missingProperty'])}`;
        return keyword === 'additionalProperties' ? `/${String(params['additionalProperty'])}` : instancePath;
      });
      expect(new Set(issues.map(({ path }) => path))).toEqual(new Set(named));
    }),
    { numRuns: 500 },
  );
});
