import { error, warning, type DiagnosticKind } from './diagnostic-kind.ts';

/** Mistakes in the words and limits of questions. */
export const questionDiagnostics: Readonly<Record<string, DiagnosticKind>> = {
  'missing-title': error(
    'This question has no “title”, so nobody would know what is asked. Give it one in zh-Hans.',
    '此问题没有“title”，请用中文写明标题。',
  ),
  'missing-translation': warning(
    '“{text}” has no translation into {language}. Add it in “x-i18n”.',
    '“{text}”缺少{language}译文，请在“x-i18n”中补充。',
  ),
  'markup-in-title': error('A title is plain text; remove the markup.', '标题只能是纯文本，请删除标记。'),
  'contradicting-limits': error(
    '“{low}” is above “{high}”, so no answer can be right.',
    '“{low}”大于“{high}”，任何答案都不合格。',
  ),
  'missing-max-length': warning(
    'This text has no “maxLength”; {limit} characters is used. Say how long it may be.',
    '此文本没有“maxLength”，暂按{limit}字处理，请写明上限。',
  ),
  'missing-max-items': warning(
    'This list has no “maxItems”; {limit} is used. Say how many there may be.',
    '此列表没有“maxItems”，暂按{limit}项处理，请写明上限。',
  ),
  'pattern-syntax': error('This pattern cannot be read: {problem}.', '此正则表达式有误：{problem}。'),
  'unsafe-pattern': error(
    'Some answers would keep this pattern busy for very long ({problem}). Write it without nested or overlapping repetition.',
    '某些输入会使此正则表达式耗时过长（{problem}）；请避免嵌套或重叠的重复。',
  ),
  'pattern-not-anchored': warning(
    'This pattern accepts anything around a match. Begin it with ^ and end it with $.',
    '此正则表达式首尾未锚定，请以^开头、以$结尾。',
  ),
  'option-shape': error('An option must be a text or a number.', '选项的值必须是文本或数字。'),
  'duplicate-option': error('The option “{value}” stands here twice.', '选项“{value}”重复。'),
  'sensitive-without-consent': warning(
    'This asks for sensitive personal information, but the form has no consent to it (a boolean with “const”: true). Law on personal information, article 29.',
    '此处收集敏感个人信息，但表单没有单独同意项（“const”: true的boolean）；见个人信息保护法第二十九条。',
  ),
  'empty-object': warning('This asks for nothing: it has no properties.', '此处没有任何问题：缺少properties。'),
  'too-many-fields': error(
    'The form has {count} questions; keep it to {limit}.',
    '表单有{count}个问题，不得超过{limit}个。',
  ),
  'nested-too-deep': error(
    'This question stands {depth} levels deep; keep it to {limit}.',
    '此问题位于第{depth}层，不得超过{limit}层。',
  ),
  'options-not-narrowed': warning(
    'The page shows all options here; one that “x-options-from” rules out is refused when the citizen goes on.',
    '页面会显示全部选项；不符合“x-options-from”的选项在提交时会被拒绝。',
  ),
};
