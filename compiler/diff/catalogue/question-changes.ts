import { breaksBoth, breaksFilling, compatible, type ChangeEntry } from './change-entry.ts';

/** Changes of pages, questions and rules. */
export const questionChanges: Readonly<Record<string, ChangeEntry>> = {
  'field-removed': breaksBoth(
    '“{title}” is no longer asked: answers to it are refused, and readers miss it in new cases.',
    '不再询问“{title}”：已填的答案会被拒收，新办件中也没有这一项。',
  ),
  'field-added': compatible('“{title}” is asked now; it need not be answered.', '新增“{title}”，可以不填。'),
  'required-field-added': breaksFilling(
    '“{title}” is asked now and must be answered; whoever began before has not seen it.',
    '新增必填项“{title}”；已开始填写的人没有见过这个问题。',
  ),
  'computed-field-added': breaksFilling(
    '“{title}” is computed now; where its value does not fit, nobody can mend it.',
    '新增自动计算项“{title}”；计算结果不合要求时，填写人无法更正。',
  ),
  'field-retyped': breaksBoth(
    '“{title}” takes another kind of answer: {old} has become {new}.',
    '“{title}”的答案类型由{old}变为{new}。',
  ),
  'field-became-required': breaksFilling('“{title}” must be answered now.', '“{title}”变为必填。'),
  'field-became-optional': compatible('“{title}” need not be answered any more.', '“{title}”变为选填。'),
  'field-required-more-often': breaksFilling(
    '“{title}” must be answered in cases in which it was not needed before.',
    '“{title}”在更多情形下必填。',
  ),
  'field-required-less-often': compatible('“{title}” must be answered in fewer cases.', '“{title}”必填的情形减少。'),
  'condition-narrowed': breaksFilling(
    '“{title}” is not asked in some cases in which it was: an answer to it is refused there.',
    '“{title}”在部分原来询问的情形下不再询问，此时已填的答案会被拒收。',
  ),
  'condition-widened': compatible('“{title}” is asked in more cases than before.', '“{title}”在更多情形下询问。'),
  'limit-tightened': breaksFilling(
    'The limit “{keyword}” of “{title}” is tighter: {old} has become {new}.',
    '“{title}”的限制“{keyword}”收紧：由{old}变为{new}。',
  ),
  'limit-loosened': compatible(
    'The limit “{keyword}” of “{title}” is looser: {old} has become {new}.',
    '“{title}”的限制“{keyword}”放宽：由{old}变为{new}。',
  ),
  'lines-narrowed': breaksFilling('“{title}” takes one line of text only.', '“{title}”只能填写一行文字。'),
  'option-removed': breaksBoth('“{title}” no longer takes: {options}.', '“{title}”不再接受以下选项：{options}。'),
  'option-added': compatible('“{title}” takes also: {options}.', '“{title}”新增以下选项：{options}。'),
  'options-reordered': compatible('The options of “{title}” stand in another order.', '“{title}”的选项顺序有变化。'),
  'format-changed': breaksBoth(
    'The format of “{title}” has changed from {old} to {new}; answers are checked and stored in another form.',
    '“{title}”的格式由{old}变为{new}，答案的校验和存储形式随之改变。',
  ),
  'pattern-changed': breaksFilling(
    '“{title}” must match another pattern: {old} has become {new}.',
    '“{title}”须符合的正则表达式由{old}变为{new}。',
  ),
  'pattern-removed': compatible('“{title}” need not match a pattern any more.', '“{title}”不再要求符合正则表达式。'),
  'level-tightened': breaksFilling(
    '“{title}” asks for a division of the level {new}; it was {old}.',
    '“{title}”要求的区划层级由{old}变为{new}。',
  ),
  'level-loosened': compatible('“{title}” takes a division of any level.', '“{title}”接受任何层级的区划。'),
  'unit-changed': breaksBoth(
    '“{title}” counts in another unit: {old} has become {new}. The same number means something else.',
    '“{title}”的单位由{old}变为{new}，同一个数字的含义不同。',
  ),
  'constraint-added': breaksFilling(
    '“{title}” is checked more strictly than before, at least in some cases ({keyword}).',
    '“{title}”的校验更加严格（至少在部分情形下，{keyword}）。',
  ),
  'constraint-removed': compatible(
    '“{title}” is checked less strictly than before ({keyword}).',
    '“{title}”的校验有所放宽（{keyword}）。',
  ),
  'compute-changed': breaksBoth('“{title}” is computed in another way.', '“{title}”的计算方式改变。'),
  'consent-reworded': breaksFilling(
    'People agree to other words now: “{old}” has become “{new}”. Whoever ticked the old ones must be asked again.',
    '同意的内容由“{old}”改为“{new}”；已勾选原文的人需要重新同意。',
  ),
  'rule-added': breaksFilling('There is a new rule: “{message}”.', '新增规则：“{message}”。'),
  'rule-changed': breaksFilling('A rule asks for something else now: “{message}”.', '规则的要求改变：“{message}”。'),
  'rule-removed': compatible('A rule is gone: “{message}”.', '取消规则：“{message}”。'),
  'rule-told-otherwise': compatible(
    'A rule is the same, but told in another way: “{message}”.',
    '规则不变，提示方式改变：“{message}”。',
  ),
  'handling-changed': compatible(
    '“{title}” is handled in another way ({part}).',
    '“{title}”的处理方式改变（{part}）。',
  ),
  'words-changed': compatible('The words of “{title}” have changed ({part}).', '“{title}”的文字有改动（{part}）。'),
  'pages-reordered': compatible('The pages stand in another order.', '页面顺序有变化。'),
  'fields-reordered': compatible('The questions of “{title}” stand in another order.', '“{title}”中的问题顺序有变化。'),
};
