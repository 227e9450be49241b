import { error, warning, type DiagnosticKind } from './diagnostic-kind.ts';

/** Mistakes in the file, its names and what it refers to. */
export const fileDiagnostics: Readonly<Record<string, DiagnosticKind>> = {
  'cannot-emit': error(
    'The checks found nothing wrong, but nothing can be made of this file: {problem}. Simplify it, and report this.',
    '检查未发现问题，但无法生成产物：{problem}。请简化后重试，并反馈此问题。',
  ),
  'file-too-large': error(
    'The file has {bytes} bytes; keep it below {limit}. Move what repeats into parts.',
    '文件有{bytes}字节，不得超过{limit}字节；重复的内容请移入公共部件。',
  ),
  'json-too-deep': error(
    'The file is nested deeper than {limit} levels; no form needs that.',
    '文件嵌套超过{limit}层，请简化结构。',
  ),
  'not-json': error(
    'This is not JSON ({problem}). Comments and trailing commas are not allowed.',
    '此处不是合法的JSON（{problem}）；不允许注释和多余的逗号。',
  ),
  'not-an-object': error('The file must hold one JSON object.', '文件内容必须是一个JSON对象。'),
  'duplicate-key': error(
    'The key “{key}” stands here twice; only one would count. Remove one.',
    '键“{key}”重复出现，请删除其中一个。',
  ),
  'reserved-key': error('“{key}” cannot be used as a key. Choose another name.', '“{key}”不能用作键名，请改名。'),
  'schema-too-large': error(
    'With all parts put in, the schema has more than {limit} subschemas. Use fewer nested references.',
    '展开所有引用后超过{limit}个子模式，请减少嵌套引用。',
  ),
  'wrong-dialect': warning(
    '“$schema” should be “https://banshi.dev/dialect/1”, so that editors complete and check this file.',
    '“$schema”应为“https://banshi.dev/dialect/1”，以便编辑器补全和检查。',
  ),
  'missing-code': error(
    '“$id” must be “https://banshi.dev/affairs/<code>” with a code in kebab-case, such as “old-age-allowance”.',
    '“$id”必须写成“https://banshi.dev/affairs/<code>”，代码用小写字母、数字和连字符。',
  ),
  'duplicate-code': error(
    'The code “{code}” is already used by {other}. Codes are unique; choose another.',
    '代码“{code}”已被{other}使用；代码必须唯一，请更换。',
  ),
  'unknown-keyword': error(
    '“{keyword}” is not a keyword of this dialect, so nothing would come of it. Correct or remove it.',
    '“{keyword}”不是本规范的关键字，不会起作用；请更正或删除。',
  ),
  'unsupported-keyword': error(
    '“{keyword}” cannot be made into a form. Say it with properties, items, if/then/else or x-rules.',
    '“{keyword}”无法生成表单，请改用properties、items、if/then/else或x-rules。',
  ),
  'keyword-shape': error('“{keyword}” must be {expected}.', '“{keyword}”的值应为：{expected}。'),
  'misplaced-keyword': warning(
    '“{keyword}” does nothing here; it belongs {where}.',
    '“{keyword}”写在此处不起作用，应写在：{where}。',
  ),
  'default-ignored': warning(
    '“default” is ignored: nothing is answered before the citizen answers it. Remove it, or use x-prefill.',
    '“default”不起作用：群众作答之前不会预填；请删除或改用x-prefill。',
  ),
  'open-object': warning(
    '“{keyword}” is ignored: every object is closed, so an answer the form does not ask for is refused.',
    '“{keyword}”不起作用：所有对象都是封闭的，表单未问的内容一律拒收。',
  ),
  'unsupported-branches': error(
    'Members of “{keyword}” cannot declare questions. Say when they are asked with x-when or if/then/else.',
    '“{keyword}”的成员不能声明问题；请用x-when或if/then/else说明何时询问。',
  ),
  'unknown-format': error('There is no format “{format}”.', '没有名为“{format}”的格式。'),
  'unknown-control': error('There is no control “{control}”.', '没有名为“{control}”的控件。'),
  'unknown-level': error(
    'There is no level “{level}”; use region, city, county or township.',
    '没有“{level}”这一层级；请用region、city、county或township。',
  ),
  'unknown-part': error(
    'There is no part “{reference}”, or it has errors of its own.',
    '没有名为“{reference}”的公共部件，或该部件本身有错误。',
  ),
  'unknown-code-list': error(
    'There is no code list “{reference}”, or it has errors of its own.',
    '没有名为“{reference}”的代码表，或该代码表本身有错误。',
  ),
  'unknown-reference': error('“{reference}” names nothing in that file.', '引用“{reference}”所指的位置不存在。'),
  'reference-circle': error(
    '“{reference}” leads back to itself; a form cannot be endless. Break the circle.',
    '引用“{reference}”循环指向自身，请断开。',
  ),
  'unknown-function': error('There is no government function “{function}”.', '没有名为“{function}”的职能。'),
  'unknown-division': error('There is no division with the code {division}.', '没有代码为{division}的行政区划。'),
  'no-such-department': warning(
    'No department has the function “{function}” at the level “{level}”; the case goes to the nearest one above.',
    '“{level}”层级没有“{function}”职能的部门，将由上级最近的部门办理。',
  ),
  'bad-property-name': error(
    '“{name}” cannot be a property name: it takes letters, digits, “_” and “-”, and begins with a letter.',
    '“{name}”不能作属性名：只能用字母、数字、“_”和“-”，并以字母开头。',
  ),
  'integer-like-name': error(
    '“{name}” looks like a number, so its place in the form would be lost. Begin the name with a letter.',
    '“{name}”形似数字，会丢失在表单中的顺序；请以字母开头。',
  ),
  'reference-shape': error('This entry of the reference data lacks {expected}.', '此条基础数据缺少{expected}。'),
  'bad-part-id': error('A part needs the “$id” “{expected}”.', '部件的“$id”应为“{expected}”。'),
  'no-affairs': warning(
    'There are no affairs in this folder; they belong into “affairs/”.',
    '文件夹中没有事项，应放在“affairs/”下。',
  ),
};
