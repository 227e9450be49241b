import { error, warning, type DiagnosticKind } from './diagnostic-kind.ts';

/** Mistakes in conditions, rules and expressions. */
export const conditionDiagnostics: Readonly<Record<string, DiagnosticKind>> = {
  'when-shape': error(
    'Write the condition as { "<pointer>": value, list of values, or true for “answered” }.',
    '条件应写成{ "<指针>": 值、值列表或true（已作答） }。',
  ),
  'when-points-nowhere': error(
    'The condition names “{pointer}”, but the form asks no such question.',
    '条件引用了“{pointer}”，但表单没有这个问题。',
  ),
  'when-points-at-itself': error(
    'The condition of a question cannot depend on itself (“{pointer}”).',
    '问题的条件不能依赖自身（“{pointer}”）。',
  ),
  'when-circle': error(
    'This question waits for “{pointer}”, which waits for this one; neither would ever be asked.',
    '此问题与“{pointer}”互为条件，两者都不会被询问。',
  ),
  'condition-points-nowhere': error(
    'The condition names “{pointer}”, but the form asks no such question.',
    '条件引用了“{pointer}”，但表单没有这个问题。',
  ),
  'condition-never-holds': error(
    'This condition can never hold: “{value}” is no possible answer to “{pointer}”.',
    '此条件永远不成立：“{value}”不是“{pointer}”的可选答案。',
  ),
  'condition-always-holds': warning(
    'This condition always holds: it lists every possible answer to “{pointer}”.',
    '此条件总是成立：已列出“{pointer}”的全部答案。',
  ),
  'condition-holds-unanswered': warning(
    'This condition also holds while “{pointer}” is not answered. Add it to “required” of the condition.',
    '“{pointer}”未作答时此条件也成立；请在条件中加入“required”。',
  ),
  'never-asked': error(
    'This question can never be asked: its conditions on “{pointer}” exclude each other.',
    '此问题永远不会被询问：对“{pointer}”的条件互相矛盾。',
  ),
  'branch-points-nowhere': error(
    'The branch speaks of “{key}”, but the form asks no such question. Give it a title and a type, or correct the name.',
    '分支涉及“{key}”，但表单没有这个问题；请补上标题和类型，或更正名称。',
  ),
  'required-not-asked': error(
    '“{key}” is required but never asked. Add it to “properties”, or take it out of “required”.',
    '“{key}”为必填但从未询问；请加入“properties”或移出“required”。',
  ),
  'rule-shape': error(
    'A rule needs “rule” (an expression) and “message” (words for the citizen).',
    '规则需要“rule”（表达式）和“message”（提示语）。',
  ),
  'rule-path-nowhere': error(
    'The rule shows its message at “{path}”, but the form asks no such question.',
    '规则的提示位置“{path}”不存在。',
  ),
  'expression-syntax': error('This expression cannot be read: {detail}.', '此表达式有语法错误：{detail}。'),
  'expression-type': error(
    '“{part}” does not type-check: here stands {found}, but {expected} is wanted.',
    '“{part}”类型不符：此处是{found}，应为{expected}。',
  ),
  'expression-field': error(
    'The expression reads “{field}” in “{part}”, but the form asks no such question there.',
    '表达式“{part}”读取“{field}”，但表单在该处没有这个问题。',
  ),
  'expression-function': error(
    'There is no function “{function}” for the values in “{part}”.',
    '“{part}”中没有适用的函数“{function}”。',
  ),
  'expression-cost': error(
    '“{part}” could take too long ({cost} steps, at most {limit}). Lower maxItems, or do not nest list functions.',
    '“{part}”可能耗时过长（{cost}步，上限{limit}）；请减小maxItems或避免嵌套列表函数。',
  ),
  'compute-circle': error('Computed answers depend on each other in a circle.', '计算项互相循环依赖。'),
};
