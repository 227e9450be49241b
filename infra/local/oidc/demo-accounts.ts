/** Somebody who can sign in on this machine. Never part of a deployed stack. */
export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly roles: readonly string[];
  /** What the sign-in page says of the account, in Chinese and English. */
  readonly post: readonly [chinese: string, english: string];
}

/** Made-up people in departments of the built-in registry. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    id: 'wei-xiulan',
    name: '韦秀兰',
    departments: ['450103.market-regulation'],
    roles: ['clerk'],
    post: ['青秀区市场监督管理局 · 经办人', 'Clerk, Market Regulation, Qingxiu District'],
  },
  {
    id: 'huang-jianguo',
    name: '黄建国',
    departments: ['450103.market-regulation'],
    roles: ['clerk', 'supervisor'],
    post: ['青秀区市场监督管理局 · 负责人', 'Supervisor, Market Regulation, Qingxiu District'],
  },
  {
    id: 'qin-meiling',
    name: '覃美玲',
    departments: ['450103.civil-affairs'],
    roles: ['clerk'],
    post: ['青秀区民政局 · 经办人', 'Clerk, Civil Affairs, Qingxiu District'],
  },
  {
    id: 'lu-zhiqiang',
    name: '陆志强',
    departments: ['450103.civil-affairs'],
    roles: ['clerk', 'supervisor'],
    post: ['青秀区民政局 · 负责人', 'Supervisor, Civil Affairs, Qingxiu District'],
  },
  {
    id: 'nong-lihua',
    name: '农丽华',
    departments: ['450103001000.civil-affairs', '450103001000.human-resources'],
    roles: ['clerk'],
    post: ['新竹街道 · 经办人', 'Clerk, Xinzhu Subdistrict'],
  },
  {
    id: 'mo-guifang',
    name: '莫桂芳',
    departments: ['450103100000.civil-affairs', '450103100000.human-resources'],
    roles: ['clerk'],
    post: ['刘圩镇 · 经办人', 'Clerk, Liuxu Town'],
  },
  {
    id: 'liang-wenjie',
    name: '梁文杰',
    departments: ['450100.market-regulation', '450100.civil-affairs'],
    roles: ['author'],
    post: ['南宁市 · 事项编制人', 'Author of affairs, Nanning'],
  },
  {
    id: 'tan-shufen',
    name: '谭淑芬',
    departments: ['450100.market-regulation', '450100.civil-affairs'],
    roles: ['author', 'publisher'],
    post: ['南宁市 · 事项发布人', 'Publisher of affairs, Nanning'],
  },
  {
    id: 'luo-haiming',
    name: '罗海明',
    departments: ['450000.government-services'],
    roles: ['admin'],
    post: ['广西壮族自治区 · 管理员', 'Administrator, Guangxi'],
  },
];
