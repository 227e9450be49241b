import { error, warning, type DiagnosticKind } from './diagnostic-kind.ts';

/** Mistakes in `x-affair`: the service guide, materials and routes. */
export const guideDiagnostics: Readonly<Record<string, DiagnosticKind>> = {
  'missing-affair': error(
    '“x-affair” is missing: owner, time, routes and the service guide stand there.',
    '缺少“x-affair”：应写明责任部门、时限、流转和办事指南。',
  ),
  'unknown-affair-key': warning(
    '“{key}” is not a key of “x-affair”; it is not shown anywhere.',
    '“x-affair”中没有“{key}”这一项，不会显示。',
  ),
  'affair-shape': warning(
    '“{key}” should be {expected}; as it is, it is left out or guessed.',
    '“{key}”应为{expected}；目前将被忽略或推测。',
  ),
  'missing-owner': error(
    '“owner” is missing: name the function that answers for the affair, such as “civil-affairs”.',
    '缺少“owner”：请写明负责的职能，如“civil-affairs”。',
  ),
  'unknown-value': warning('“{value}” is not one of: {expected}.', '“{value}”不在以下取值内：{expected}。'),
  'route-without-default': error(
    'Every route has a condition, so some submissions would reach no department. Leave “when” out of one.',
    '每条流转都有条件，部分申请将无人受理；请至少保留一条没有“when”的流转。',
  ),
  'route-without-function': error(
    'The route does not say which function it goes to. Add “to.function”.',
    '流转没有写明去向职能，请补充“to.function”。',
  ),
  'route-without-division': error(
    'The route does not say which division it goes to. Add “to.division”: a pointer to an answer, or a code.',
    '流转没有写明行政区划，请补充“to.division”：答案的指针或区划代码。',
  ),
  'route-points-nowhere': error(
    'The route takes its division from “{pointer}”, but the form asks no such question.',
    '流转取“{pointer}”的区划，但表单没有这个问题。',
  ),
  'route-not-a-division': warning(
    'The route takes its division from “{pointer}”, which does not ask for a division (“format”: “division”).',
    '流转取“{pointer}”的区划，但该问题不是区划（“format”: “division”）。',
  ),
  'route-division-optional': warning(
    '“{pointer}” may stay unanswered; then the case goes to the intake of the owner.',
    '“{pointer}”可以不答，届时将由责任部门统一受理。',
  ),
  'material-shape': error('A material needs a “title”.', '材料需要“title”。'),
  'duplicate-material': error('Two materials have the id “{id}”.', '两份材料的id都是“{id}”。'),
  'material-field-missing': error(
    'The material is answered by “{field}”, but the form asks no such question.',
    '材料对应“{field}”，但表单没有这个问题。',
  ),
  'material-field-not-a-file': warning(
    '“{field}” does not take files. Use { "$ref": "/parts/attachment" }.',
    '“{field}”不能上传文件；请使用{ "$ref": "/parts/attachment" }。',
  ),
  'promise-longer-than-law': error(
    'The promised time ({promised} days) is longer than the statutory one ({statutory} days).',
    '承诺时限（{promised}日）长于法定时限（{statutory}日）。',
  ),
  'missing-promise': warning(
    '“time.promised” is missing; the statutory time, or 20 working days, is shown.',
    '缺少“time.promised”，将显示法定时限或20个工作日。',
  ),
};
