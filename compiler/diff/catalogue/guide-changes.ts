import { breaksBoth, breaksFilling, compatible, type ChangeEntry } from './change-entry.ts';

/** Changes of the affair as such: its code, service guide, materials and routes. */
export const guideChanges: Readonly<Record<string, ChangeEntry>> = {
  'code-changed': breaksBoth(
    'This is another affair: {old} has become {new}. Codes are never changed or used again.',
    '这是另一个事项：代码由{old}变为{new}；代码不得更改或重复使用。',
  ),
  'route-added': compatible('A department joins: {new}.', '新增流转部门：{new}。'),
  'route-removed': compatible('A department no longer takes part: {old}.', '取消流转部门：{old}。'),
  'route-changed': compatible(
    'Submissions go elsewhere, or for another reason: {old} has become {new}.',
    '流转去向或条件改变：由{old}变为{new}。',
  ),
  'time-longer': compatible('“{part}” is longer: {old} has become {new}.', '“{part}”延长：由{old}变为{new}。'),
  'time-shorter': compatible('“{part}” is shorter: {old} has become {new}.', '“{part}”缩短：由{old}变为{new}。'),
  'time-changed': compatible('“{part}” has changed: {old} has become {new}.', '“{part}”改变：由{old}变为{new}。'),
  'required-material-added': breaksFilling('“{title}” must be handed in now.', '新增必交材料“{title}”。'),
  'material-added': compatible(
    '“{title}” is on the list of materials now.',
    '材料清单新增“{title}”，不影响已填写的人。',
  ),
  'material-removed': compatible('“{title}” is no longer on the list of materials.', '材料清单不再有“{title}”。'),
  'material-became-required': breaksFilling(
    '“{title}” must be handed in with the application now, at least in some cases.',
    '“{title}”变为申请时必交（至少在部分情形下）。',
  ),
  'material-changed': compatible('What is said of the material “{title}” has changed.', '材料“{title}”的说明改变。'),
  'audience-narrowed': breaksFilling('No longer for: {audience}.', '不再受理以下对象的申请：{audience}。'),
  'audience-widened': compatible('Now for these too: {audience}.', '新增服务对象：{audience}。'),
  'window-narrowed': breaksFilling(
    'Submissions are taken for a shorter time: {old} has become {new}.',
    '受理期限缩短：由{old}变为{new}。',
  ),
  'window-widened': compatible(
    'Submissions are taken for a longer time: {old} has become {new}.',
    '受理期限延长：由{old}变为{new}。',
  ),
  'guide-changed': compatible('The service guide says something else about “{part}”.', '办事指南中的“{part}”改变。'),
};
