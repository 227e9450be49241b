import type { DiagnosticLanguage } from '../check/speak-diagnostic.ts';
import { dialect } from '../check/rules/header.ts';
import { affairBase } from '../read/affair-code.ts';
import type { JsonObject } from '../read/json.ts';
import type { AffairWishes } from './affair-wishes.ts';
import { scaffoldComments } from './scaffold-comments.ts';
import { scaffoldGuide } from './scaffold-guide.ts';
import { titled } from './titled.ts';

/**
 * A whole affair to begin with: who applies, what for and where, a condition, a rule, a file, consent; a service
 * guide around it. `$comment` says what to do next, in the language of its author. It passes every check.
 *
 * `region` is the code of the region, for affairs that nobody else handles.
 */
export function scaffoldAffair(wishes: AffairWishes, region: string, language: DiagnosticLanguage): JsonObject {
  const comments = scaffoldComments[language];
  const isBoth = wishes.audience.length > 1;
  const who: Record<string, JsonObject> = {};
  if (isBoth) who['who'] = whoPage(comments.who);
  if (wishes.audience.includes('natural-person'))
    who['applicant'] = { $comment: comments.part, $ref: '/parts/person', ...(isBoth && onlyFor('natural-person')) };
  if (wishes.audience.includes('legal-person'))
    who['organisation'] = {
      $comment: comments.part,
      $ref: '/parts/organisation',
      ...(isBoth && onlyFor('legal-person')),
    };
  return {
    $comment: comments.root,
    $schema: dialect,
    $id: affairBase + wishes.code,
    ...titled(wishes.title, wishes.titleEn),
    'x-affair': scaffoldGuide(wishes, region, comments.guide),
    type: 'object',
    properties: { ...who, request: requestPage(wishes, comments.request), consent: { $ref: '/parts/consent' } },
    required: [...Object.keys(who), 'request', 'consent'],
    unevaluatedProperties: false,
  };
}

function onlyFor(kind: string): JsonObject {
  return { 'x-when': { '/who/kind': kind } };
}

function whoPage(comment: string): JsonObject {
  return {
    $comment: comment,
    ...titled('申请人类型', 'Who applies'),
    type: 'object',
    properties: {
      kind: {
        ...titled('申请人是个人还是单位', 'Does a person apply, or an organisation?'),
        type: 'string',
        oneOf: [
          { const: 'natural-person', ...titled('个人', 'A person') },
          { const: 'legal-person', ...titled('单位', 'An organisation') },
        ],
      },
    },
    required: ['kind'],
  };
}

function requestPage({ level }: AffairWishes, comment: string): JsonObject {
  const place: JsonObject =
    level === 'region'
      ? {}
      : {
          place: {
            ...titled('办理地', 'Place', '决定由哪里的部门办理', 'It decides which department handles this'),
            type: 'string',
            format: 'division',
            'x-level': level,
          },
        };
  return {
    $comment: comment,
    ...titled('申请内容', 'The request'),
    type: 'object',
    properties: {
      ...place,
      reason: {
        ...titled('申请事由', 'Reason', '用一两句话说明', 'One or two sentences'),
        type: 'string',
        maxLength: 200,
      },
      from: { ...titled('开始日期', 'First day'), type: 'string', format: 'date' },
      urgent: { ...titled('是否加急', 'Is it urgent?'), type: 'boolean' },
      urgentReason: {
        ...titled('加急原因', 'Why is it urgent?'),
        type: 'string',
        maxLength: 100,
        'x-when': { '/request/urgent': true },
      },
      proof: {
        $ref: '/parts/attachment',
        ...titled('证明材料', 'Proof', '没有可以不传', 'Leave it out if you have none'),
        'x-accept': ['image/jpeg', 'image/png', 'application/pdf'],
        'x-max-bytes': 5_000_000,
      },
    },
    required: [...Object.keys(place), 'reason', 'from', 'urgent', 'urgentReason'],
    'x-rules': [
      {
        rule: 'self.from >= today()',
        path: '/from',
        message: '开始日期不能早于今天',
        'x-i18n': { en: { message: 'The first day must not be in the past' } },
      },
    ],
  };
}
