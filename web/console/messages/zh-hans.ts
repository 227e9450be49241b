import type { CaseAction } from '../../../domain/case/case-action.ts';
import type { CaseStatus } from '../../../domain/case/case-status.ts';
import type { MaterialPlan } from '../../../domain/plan.ts';

/** The words of the console; every language has all of them. */
export interface Messages {
  readonly statuses: Readonly<Record<CaseStatus, string>>;
  readonly actions: Readonly<Record<CaseAction | 'submit', string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly materialForms: Readonly<Record<MaterialPlan['form'], string>>;
  readonly materialSources: Readonly<Record<MaterialPlan['source'], string>>;
  readonly plain: Readonly<Record<keyof typeof plain, string>>;
  readonly daysLeft: (days: number) => string;
  readonly daysLate: (days: number) => string;
  readonly copies: (count: number) => string;
  readonly shown: (count: number) => string;
  readonly overdueOf: (overdue: number, total: number) => string;
  readonly updatedAt: (time: string) => string;
  readonly inboxOf: (department: string) => string;
  readonly caseTitle: (id: string) => string;
  readonly row: (number: number) => string;
  readonly show: (title: string) => string;
  readonly hide: (title: string) => string;
  readonly download: (name: string) => string;
  readonly requestId: (id: string) => string;
}

const plain = {
  appName: '办事工作台',
  skipToMain: '跳到主要内容',
  otherLanguage: 'English',
  departments: '部门',
  signedInAs: '当前用户',
  signIn: '登录',
  signInText: '使用本部门的统一身份登录，查看和办理收到的申请。',
  signingIn: '正在登录…',
  signInExpired: '登录已过期，请重新登录。登录后会回到原来的页面。',
  signInRefused: '登录被取消或者被拒绝。',
  signInFailed: '登录未成功，请再试一次。',
  signOut: '退出',
  loading: '正在加载…',
  retry: '重试',
  failedTitle: '加载失败',
  unreachable: '连不上服务器，请检查网络后重试。',
  refreshFailed: '暂时无法刷新，下面是之前的内容。',
  unknownTitle: '没有这个页面',
  unknownText: '请检查网址，或者回到收件箱。',
  toInbox: '回到收件箱',
  noDepartmentTitle: '没有部门',
  noDepartmentText: '您的账号还没有分配部门，请联系管理员。',
  status: '状态',
  affair: '事项',
  all: '全部',
  onlyOverdue: '只看超期',
  search: '按编号搜索',
  searchButton: '搜索',
  clear: '清除',
  clearFilters: '清除筛选',
  filters: '筛选',
  number: '编号',
  due: '办理期限',
  submitted: '提交时间',
  joint: '协办',
  lead: '主办',
  role: '办理角色',
  dueToday: '今天到期',
  provisional: '暂定',
  provisionalHint: '当年的节假日安排还没有公布，期限可能调整。',
  emptyTitle: '暂时没有办件',
  emptyText: '有新的申请时会自动出现在这里。',
  noMatchTitle: '没有符合条件的办件',
  noMatchText: '请换一个条件，或者清除筛选。',
  more: '加载更多',
  receiptNumber: '收件编号',
  department: '办理部门',
  version: '事项版本',
  facts: '办件信息',
  answers: '申请内容',
  noAnswers: '没有填写内容。',
  attachments: '附件',
  noAttachments: '没有附件。',
  downloadFailed: '下载失败，请重试。',
  materials: '材料清单',
  noMaterials: '不需要材料。',
  handedIn: '已在线提交',
  notHandedIn: '未提交',
  later: '可以后补',
  ifAny: '非必需',
  sometimes: '视情况',
  history: '办理过程',
  citizen: '申请人',
  internal: '内部',
  reason: '理由：',
  yes: '是',
  no: '否',
  agreed: '已同意',
  notAnswered: '未填写',
  showIt: '显示',
  hideIt: '隐藏',
  masked: '已隐藏',
} as const;

export const zhHans: Messages = {
  plain,
  statuses: {
    submitted: '已提交',
    received: '已收件',
    accepted: '已受理',
    'in-review': '审查中',
    granted: '准予',
    refused: '不予批准',
    delivered: '已送达',
    closed: '已办结',
    'correction-required': '待补正',
    deficient: '容缺受理',
    suspended: '已中止',
    'not-accepted': '不予受理',
    lapsed: '逾期未补正',
    withdrawn: '已撤回',
  },
  actions: {
    submit: '提交申请',
    receive: '收件',
    accept: '受理',
    'request-correction': '要求补正',
    'refuse-acceptance': '不予受理',
    'start-review': '开始审查',
    suspend: '中止',
    resume: '恢复办理',
    grant: '准予',
    refuse: '不予批准',
    deliver: '送达结果',
    close: '办结',
    assign: '分派',
    transfer: '转交',
    note: '备注',
    'count-visit': '登记到场',
  },
  units: { yuan: '元', m2: '平方米', days: '天', months: '个月', years: '年', people: '人', percent: '%' },
  materialForms: { electronic: '电子文件', original: '原件', copy: '复印件' },
  materialSources: { self: '申请人提供', government: '政府部门核发', generated: '系统生成', shared: '部门共享获取' },
  daysLeft: (days) => `还有 ${String(days)} 天`,
  daysLate: (days) => `已超期 ${String(days)} 天`,
  copies: (count) => `${String(count)} 份`,
  shown: (count) => `已显示 ${String(count)} 件`,
  overdueOf: (overdue, total) => `共 ${String(total)} 件，其中超期 ${String(overdue)} 件`,
  updatedAt: (time) => `更新于 ${time}`,
  inboxOf: (department) => `${department}收件箱`,
  caseTitle: (id) => `办件 ${id}`,
  row: (number) => `第 ${String(number)} 项`,
  show: (title) => `显示：${title}`,
  hide: (title) => `隐藏：${title}`,
  download: (name) => `下载 ${name}`,
  requestId: (id) => `请求编号 ${id}`,
};
