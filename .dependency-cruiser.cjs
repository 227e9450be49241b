// The direction of imports, as the table in README says. A room that is not listed here may import nothing.
const rooms = {
  domain: [],
  compiler: ['domain', 'web/pages', 'schemas'],
  'web/pages': ['domain', 'web/messages'],
  'web/messages': ['domain'],
  'web/browser': ['domain', 'web/messages'],
  'web/console': ['domain', 'web/messages'],
  functions: ['domain', 'compiler', 'web/pages', 'web/messages', 'schemas'],
  infra: [],
};

const within = (room) => `^${room}/`;

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      comment: `${room} may import ${allowed.join(', ') || 'only itself'}`,
      severity: 'error',
      from: { path: within(room) },
      to: {
        path: '^(domain|compiler|web|functions|infra|schemas|tests)/',
        // The one table of entry points is what the stack is made of.
        pathNot: [within(room), ...allowed.map(within), ...(room === 'infra' ? ['^functions/routes\\.ts$'] : [])],
      },
    })),
    {
      name: 'only-stores-speak-to-aws',
      severity: 'error',
      from: { path: '^(domain|compiler|web|functions)/', pathNot: '^functions/stores/' },
      to: { path: 'node_modules/(@aws-sdk|@smithy)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-orphans',
      severity: 'error',
      // Generated validators import the runtime by name.
      from: { orphan: true, path: '^(domain|compiler|web/pages|web/messages)/', pathNot: '^compiler/runtime/' },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
