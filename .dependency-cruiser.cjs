/** Who may import whom: types ← rules ← store, wechat ← work ← functions; src takes types, and from a function only its router's type. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(src|types|cloudfunctions|config|local-cloud|tests|bench|scripts)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    only('types-stand-alone', '^types/', '^types/', 'The shared language imports nothing of ours.'),
    only(
      'rules-are-pure',
      '^cloudfunctions/core/rules/',
      '^(types/|config/cloud/templates|cloudfunctions/core/rules/)',
      'Rules take what they need as arguments; no store, no SDK.',
    ),
    only(
      'store-and-wechat-below-work',
      '^cloudfunctions/core/(store|wechat)/',
      '^(types/|config/cloud/|cloudfunctions/core/(rules|store|wechat|refusal))',
      'Access to the platform knows nothing of the work that uses it.',
    ),
    only(
      'work-below-functions',
      '^cloudfunctions/core/work/',
      '^(types/|config/cloud/|cloudfunctions/core/)',
      'Work is called by functions, never the other way.',
    ),
    only(
      'functions-declare',
      '^cloudfunctions/(?!core/)([^/]+)/',
      '^(types/|cloudfunctions/$1/|cloudfunctions/core/(procedure|serve|served|work/|rules/counties))',
      'A function is a table of contents: procedures and the work that they call; a large one has a page for each kind of thing.',
    ),
    {
      name: 'sdk-in-one-room',
      comment: 'Only core/wechat and core/store name the platform’s SDK.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/core/(wechat|store)/' },
      to: { path: 'wx-server-sdk' },
    },
    only(
      'word-draws-only',
      '^cloudfunctions/core/word/',
      '^(types/|cloudfunctions/core/(rules|word)/)',
      'What becomes a Word file is composed elsewhere.',
    ),
    {
      name: 'docx-in-one-room',
      comment: 'The library is large: only core/word names it, and only the function archive reaches that.',
      severity: 'error',
      from: { path: '^(src|types|cloudfunctions|config)/', pathNot: '^cloudfunctions/core/word/' },
      to: { path: '(^|/)docx(/|$)' },
    },
    {
      name: 'phone-takes-types-only',
      comment: 'From a function the phone takes the router’s type and nothing that runs.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|config|local-cloud|tests|scripts)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'local-cloud-is-not-production',
      comment: 'Nothing that ships imports the local cloud.',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|types|config)/' },
      to: { path: '^local-cloud/' },
    },
    {
      name: 'pages-apart',
      comment: 'A page shares with another page only through components and services.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'services-below-components',
      comment: 'Services know no screens.',
      severity: 'error',
      from: { path: '^src/services/' },
      to: { path: '^src/(pages|member|council|components)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json'] },
  },
}
