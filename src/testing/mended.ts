/*
 * For tests alone: what an author writes who follows the advice of a problem to the letter.
 */
import type { ProblemId } from '../problems/problem.ts';

/** A step of the author's hand, in the folder that the example of a problem has made. */
export type Step =
  /** `to` stands where `from` stood once in the file; at its end, or as the file, where `from` is left out. */
  | { in: string; from?: string; to: string }
  /** The file is written anew, removed, as it was in the tiny paper, or of another name. */
  | { write: string; text: string }
  | { remove: string }
  | { restore: string }
  | { move: string; to: string };

/**
 * A way to follow the advice: steps, or the text that stands where the example has put its mistake. In braces stand
 * values of the problem, as in its words: what a message names is then what is written.
 */
export type Way = string | readonly Step[];

const about = 'pages/about/en.mdx';
const plant = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z" /></svg>';
const rows = 'pumped,抽水蓄能,Pumped hydro,86.3,8,hours,1\nbattery,电池,Batteries,,2,hours,\n';
const header = 'id,item_zh,item_en,share,value,unit,reference\n';
const langs = ['zh', 'en'] as const;
const sides = (text: string, step: (lang: 'zh' | 'en') => { from: string; to: string }): Step[] =>
  langs.map((lang) => ({ in: `${text}/${lang}.mdx`, ...step(lang) }));
const restore = (...files: string[]): Step[] => files.map((file) => ({ restore: file }));
const move = (from: string, to: string): Step[] =>
  langs.map((l) => ({ move: `${from}/${l}.mdx`, to: `${to}/${l}.mdx` }));
const site = (from: string, to: string): Step => ({ in: 'site.yaml', from, to });
const json = (from: string, to: string): Step => ({ in: 'datapackage.json', from, to });
const csv = (from: string, to: string): Step => ({ in: 'data/storage.csv', from, to });
const drawn: Step[] = [{ write: 'pages/about/plant.svg', text: plant }];

/** A brief of a kind without actions. */
const brief = (title: string, line: string, order: number) => `---
title: ${title}
short: ${title}
order: ${order}
answer: ${line}
problem: ${line}
evidence:
  - text: ${line}
place:
  - { section: '2' }
---
`;
const briefs = (path: string, order: number): Step[] => [
  { write: `${path}/zh.mdx`, text: brief('定价', '先定价。', order) },
  { write: `${path}/en.mdx`, text: brief('Price', 'Price it.', order) },
];

const editions = (from: string, to: string): Step => ({ in: 'editions.yaml', from, to });

/** Ways to follow the advice of each kind of problem; or why the tiny paper, which is held in memory, has none. */
export const mended: Record<ProblemId, readonly Way[] | { none: string }> = {
  // Files
  'file-missing': [restore('datapackage.json')],
  'file-empty': [restore('site.yaml')],
  'register-missing': [[{ write: 'notes.yaml', text: '[]\n' }]],
  'table-file-missing': ['"{nearest}"', [{ move: 'data/storage.csv', to: '{path}' }]],
  'content-missing': { none: 'there is no folder' },
  'content-not-folder': { none: 'there is no folder' },
  'file-is-folder': [[{ remove: 'notes.yaml/scope.yaml' }, ...restore('notes.yaml')]],
  'folder-is-file': [
    [{ remove: 'pages' }],
    [
      { move: 'pages', to: 'overview/plant.svg' },
      { write: 'overview/plant.svg', text: plant },
    ],
  ],
  'file-closed': { none: 'a right of the disk' },
  'file-broken': { none: 'no content is known to bring it about' },
  'file-other': { none: 'a pipe of the disk' },
  'link-in-content': { none: 'a link of the disk' },
  'folder-empty': { none: 'a folder of the disk' },
  'register-empty': ['[]\n', restore('notes.yaml')],
  'briefs-missing': [
    restore(...['advice/pay-by-hour', 'hurdle/idle-plants'].flatMap((id) => langs.map((l) => `briefs/${id}/${l}.mdx`))),
  ],
  'kind-empty': ['topics:\n', briefs('briefs/{kind}/price', 1)],
  'overview-missing': [restore('overview/zh.mdx', 'overview/en.mdx')],
  'file-misplaced': [[{ remove: 'sourcs.yaml' }]],
  'file-beside-text': [[{ remove: 'pages/about/draft.txt' }]],
  'folder-kind-unknown': [
    move('briefs/hurdles/price', 'briefs/hurdle/price'),
    [
      site(
        'topics:',
        '  - id: {kind}\n    name: { zh: 甲, en: A }\n    plural: { zh: 甲, en: A }\n    summary: { zh: 甲。, en: A. }\ntopics:',
      ),
    ],
  ],
  'folder-name-malformed': [move('pages/About us', 'pages/about-us')],
  'file-language-unknown': [[{ remove: 'pages/about/fr.mdx' }]],
  'bibliography-broken': ['@article{a,\n  title={Wind}\n}'],
  'bibliography-empty': ['@article{smith,\n  title={Wind}\n}', [{ remove: 'sources.bib' }]],

  // Syntax
  'yaml-second-colon': ["short: 'About: us'"],
  'yaml-line-without-key': ['type: decision'],
  'yaml-special-start': ["short: '@About'"],
  'yaml-comment': ["short: 'About the #1 worry'", '# the #1 worry\nshort: About'],
  'yaml-tab': ['related:\n  - { brief: advice/pay-by-hour'],
  'yaml-quote-open': ['short: "About"', `short: '"About'`],
  'yaml-after-value': ["short: '''About'' us'"],
  'yaml-bracket-open': ['topics: [grid]'],
  'yaml-broken': [''],
  'yaml-key-twice': ['short: About', 'short: Us'],
  'yaml-comma-in-group': ["how: 'Less idling, and soon' }"],
  'csv-quote-open': ['"Batteries"'],
  'csv-quote-inside': ['"12"" batteries"'],
  'text-encoding': { none: 'bytes, not text' },
  'nested-deep': { none: 'no author writes so much' },
  'character-unseen': ['It has three plants.'],
  'frontmatter-missing': ['---\ntitle: About'],
  'frontmatter-late': ['---\ntitle: About'],
  'frontmatter-spaces': ['---\ntitle: About'],
  'frontmatter-open': ['---\n\n## Origin'],

  // JSON
  'json-key-expected': ['"basis": "paper", "year"'],
  'json-value-expected': ['"year": 2023,'],
  'json-colon-expected': ['"year": 2023,'],
  'json-comma-expected': ['"year": 2023,'],
  'json-bracket-open': ['    }\n  ]\n}\n'],
  'json-after-end': [''],
  'json-symbol': ['"basis": "{symbol}"'],
  'json-quote-open': ['"path": "data/storage.csv",'],
  'json-number': ['"year": 2023.0,', '"year": 2023,'],
  'json-character': ['"en": "Data \\\\ tables" }'],
  'json-comment': ['"basis": "paper",'],

  // MDX
  'mdx-tag-open': ['The <{tag}>editors</{tag}> say so.'],
  'mdx-tags-crossed': ['<{open}>\n\nThe editors say so.\n\n</{open}>'],
  'mdx-tag-unopened': ['The editors say so.', 'The <{tag}>editors</{tag}> say so.'],
  'mdx-brace-open': ['A set \\{1, 2 of numbers.'],
  'mdx-brace-words': ['Storage \\{pumped hydro\\} is dear.'],
  'mdx-html-comment': ['{/* to be checked */}'],
  'mdx-tag-void': ['Two lines,<br />one below the other.'],
  'mdx-address': ['See https://example.org/a.'],
  'mdx-tag-malformed': ['Storage of &lt;3 parts.'],
  'mdx-broken': { none: 'no text is known to bring it about' },

  // Keys and values
  'key-unknown': ['short:'],
  'key-missing': ['summary: About this site.\n'],
  'value-missing': ['short: About'],
  'text-cut': ["'A briefing on storage, and its cost.'"],
  'text-empty': ['short: About'],
  'not-text': ['short: About us'],
  'text-unquoted': ["short: '{value}'"],
  'not-number': ['order: 1'],
  'not-whole-number': ['order: 1'],
  'not-boolean': ['"required": true'],
  'not-list': ['topics: [price]\nsummary:', 'topics:\n  - price\nsummary:'],
  'not-group': ["place:\n  - section: '2'\nsummary:"],
  'not-localized': ['title: { zh: 范围, en: Scope }'],
  'value-not-allowed': ['type: {nearest}'],
  'too-few-entries': [
    '[{ "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY" }]',
  ],
  'number-too-small': ['min: {minimum}'],
  'number-not-above': ['order: 1'],
  'number-too-large': ['order: 1'],
  'id-malformed': ['id: {suggestion}'],
  'date-malformed': ['published: 2024-02-29'],
  'partial-date-malformed': ['number: 2\n  date: 2023', 'number: 2\n  date: 2023-12', 'number: 2\n  date: 2021-04-30'],
  'name-malformed': ["number: 2\n  container: '1843'", "number: 2\n  container: { en: '1843', zh: 一八四三 }"],
  'doi-malformed': ['number: 2\n  doi: 10.1000/182'],
  'orcid-malformed': ['  authors: [{ name: Jane Doe, orcid: 0000-0002-1825-0097 }]\n  references: 2'],
  'reference-malformed': ['references: [2]', 'references: [ref-2]'],
  'language-code-malformed': ['code: en, tag'],
  'site-address-malformed': ['address: https://example.org/'],
  'site-address-parts-malformed': ['address: https://example.org/briefs/'],
  'site-address-path-malformed': ['address: https://example.org/briefs/'],
  'url-secret-malformed': ['url: https://creativecommons.org/'],
  'url-malformed': ['url: https://creativecommons.org/licenses/by/4.0/'],
  'colour-malformed': ["theme: { accent: { light: '#0b5d51' } }"],
  'logo-malformed': [[site('logo: logo.svg', 'logo: /logo.svg'), { write: 'public/logo.svg', text: plant }]],
  'contact-malformed': ['contact: editors@example.org', 'contact: https://example.org/errors'],
  'encoding-malformed': ['"encoding": "utf-8", "basis": "paper"', '"encoding": "gb18030", "basis": "paper"'],
  'field-name-malformed': ['"name": "share"'],
  'state-malformed': { none: 'a command writes it: see below' },
  'deletion-malformed': [
    '  references: 2\n  deletions: { mark: ✗, reach: [line] }',
    '  references: 2\n  deletions: { mark: ✗, reach: [12] }',
  ],
  'text-unseen-malformed': ['"en": "All tables."'],
  'path-malformed': ['"data/storage.csv"'],
  'currency-malformed': ['"en": "%" }, "currency": "CNY" }'],
  'language-tag-malformed': ['tag: zh-CN'],
  'value-refused': { none: 'no content is known to bring it about' },

  // The site and its names
  'updated-early': [
    'updated: 2024-03-01',
    [site('updated: {updated}', 'updated: {published}'), site('published: {published}', 'published: {updated}')],
  ],
  'address-reserved': { none: 'a setting of who publishes' },
  'range-reversed': ['{ min: {max}, max: {min} }'],
  'menu-entry-unknown': ['menu: [{nearest}', 'menu: [data/storage'],
  'kind-address-fixed': [[site('- id: {kind}', '- id: enquiry')]],
  'kind-address-language': [[site('- id: {kind}\n', '- id: english\n')]],
  'page-address-fixed': [move('pages/{page}', 'pages/enquiry')],
  'page-address-language': [move('pages/{page}', 'pages/english')],
  'page-address-kind': [move('pages/{page}', 'pages/our-advice')],
  'language-twice': ['name: English }'],
  'language-undeclared': ['  - { code: {lang}, tag: en-GB, name: English }\n'],
  'language-unwritten': ['name: English }'],
  'section-twice': ['en: Results } }', "en: Results } }\n    - { id: '3', title: { zh: 讨论, en: Discussion } }"],
  'kind-twice': ['topics:'],
  'topic-twice': [
    'name: { zh: 电网, en: Grid } }',
    'name: { zh: 电网, en: Grid } }\n  - { id: network, name: { zh: 网络, en: Network } }',
  ],
  'id-twice': ['', '- { id: law, type: document, title: { zh: 法律, en: Law } }'],
  'reference-number-twice': [
    '',
    [
      { in: 'sources.yaml', from: 'ref-3, type: reference, number: 2', to: 'ref-3, type: reference, number: 3' },
      site('references: 2', 'references: 3'),
    ],
  ],
  'order-taken': [sides('briefs/advice/price', () => ({ from: 'order: 1', to: 'order: 2' }))],
  'actions-unwanted': [
    restore(...langs.map((l) => `briefs/hurdle/idle-plants/${l}.mdx`)),
    [site('难在哪里。, en: What is hard. }', '难在哪里。, en: What is hard. }\n    actions: { min: 0, max: 1 }')],
  ],
  'actions-too-few': [
    '{ min: {count}, max: 3 }',
    sides('briefs/advice/pay-by-hour', (lang) => {
      const done = lang === 'zh' ? '复核结算价。' : 'Review the price.';
      return { from: 'evidence:', to: `  - { what: ${done}, who: A, sign: B }\nevidence:` };
    }),
  ],
  'actions-too-many': [
    sides('briefs/advice/pay-by-hour', () => ({ from: '  - { what: D, who: E, sign: F }\n', to: '' })),
    [site('{ min: 1, max: 2 }', '{ min: 1, max: {count} }')],
  ],
  'page-unknown': ['  page: {nearest}\n  references: 2'],
  'topic-unknown': [
    'topics: [{nearest}]',
    [site('topics:\n', 'topics:\n  - { id: {name}, name: { zh: 诸网, en: Grids } }\n')],
  ],
  'kind-unknown': ['lead: {nearest}'],
  'source-unknown': [
    'They say so <Cite of="{nearest}" />.',
    [{ in: '{file}', to: '- { id: {name}, type: document, title: { zh: 法律, en: Law } }' }],
  ],
  'note-unknown': [
    [json('"note": "{name}"', '"note": "{nearest}"')],
    [{ in: '{file}', to: '- id: {name}\n  type: decision\n  title: { zh: 甲, en: A }\n  text: { zh: 甲。, en: A. }' }],
  ],
  'term-unknown': [
    '<Term of="pumped-hydro">Pumped hydro</Term> stores power.',
    [
      {
        in: '{file}',
        to: '- id: {name}\n  name: { zh: 抽蓄, en: pumped }\n  meaning: { zh: 用水储电。, en: Power in water. }',
      },
    ],
  ],
  'brief-unknown': ['See the <Brief of="hurdle/idle-plants">hurdle</Brief>.', briefs('briefs/{name}', 2)],
  'accent-pale-light': ["theme: { accent: { light: '{shade}' } }"],
  'accent-pale-dark': ["theme: { accent: { dark: '{shade}' } }"],
  'logo-missing': [[{ write: 'public/lego.svg', text: plant }]],

  // Relations
  'relation-to-itself': ['related:'],
  'relation-twice': ['place:\n'],
  'relation-one-sided': [
    sides('briefs/advice/pay-by-hour', () => ({
      from: 'place:\n',
      to: 'related:\n  - { brief: {back}, basis: {basis} }\nplace:\n',
    })),
    sides('briefs/hurdle/idle-plants', (lang) => ({
      from: `related:\n  - { brief: {brief}, basis: {basis}, how: ${lang === 'zh' ? '按小时付费' : 'Pay by the hour'} }\n`,
      to: '',
    })),
  ],
  'relation-basis-differs': ['basis: editorial'],
  'matrix-open': [
    restore(...['advice/pay-by-hour', 'hurdle/idle-plants'].flatMap((id) => langs.map((l) => `briefs/${id}/${l}.mdx`))),
  ],

  // Languages
  'interface-words-missing': { none: 'the file is long: see below' },
  'fallback-unknown': ['name: English, fallback: [zh] }', 'name: English, fallback: [fr] }'],
  'interface-key-unknown': ['{ "{nearest}": "Start" }', '{}'],
  'interface-values-differ': ['{ "edition": "Version {edition}" }'],
  'text-side-missing': [restore(about)],
  'localized-missing': ['title: { zh: 范围, en: Scope }'],
  'localized-extra': ['en: Scope }'],
  'side-value-missing': ['basis: editorial, how: Pay by the hour'],
  'side-value-extra': [
    "{ section: '2' }",
    [{ in: 'briefs/hurdle/idle-plants/zh.mdx', from: "{ section: '2' }", to: "{ section: '2', paragraph: 1 }" }],
  ],
  'side-count-differs': [
    'topics: [grid]',
    [{ in: 'briefs/hurdle/idle-plants/zh.mdx', from: 'topics: [grid]', to: 'topics: [grid, price]' }],
  ],
  'side-value-differs': [
    'topics: [{there}]',
    [{ in: 'briefs/hurdle/idle-plants/zh.mdx', from: 'topics: [grid]', to: 'topics: [price]' }],
  ],
  'translation-unrecorded': { none: 'a command writes it: see below' },
  'translation-outdated': { none: 'a command writes it: see below' },
  'original-recorded': ['short: 关于'],

  // Headings, links, images
  'heading-id-missing': ['{marks} {words} {#origin}'],
  'heading-id-reserved': ['{#source}'],
  'heading-id-twice': ['## B {#more}'],
  'heading-title': ['## {words} {#more}'],
  'heading-skips': ['{marks} {words} {#more}'],
  'heading-missing': ['## Origin {#origin}\n\n'],
  'heading-extra': ['', [{ in: 'pages/about/zh.mdx', to: '## 其他 {#{id}}' }]],
  'heading-id-differs': ['{#{there}}', [{ in: 'pages/about/zh.mdx', from: '{#origin}', to: '{#{id}}' }]],
  'heading-level': ['### A {#a}\n\n#### B {#b}\n\nC', '## A {#a}\n\n### B {#b}\n\n#### C {#c}'],
  'heading-holds-block': ['## Origin {#origin}\n\nThey say so <Cite of="ref-1" />.'],
  'footnote-undefined': ['Storage is dear[^{name}].\n\n[^{name}]: So they say.', 'Storage is dear.'],
  'footnote-unused': ['Storage is dear[^{name}].\n\n[^{name}]: In 2023.', ''],
  'footnote-twice': ['Storage is dear[^1], and was[^2].\n\n[^1]: In 2023.\n\n[^2]: In 2024.'],
  'link-words-missing': ['See [the glossary]({url}).'],
  'link-printed': ['See [the about page](/about/).', 'See the [about](/about/) page, [the glossary](/glossary/).'],
  'link-address-missing': ['See the [glossary](/glossary/).'],
  'link-malformed': ['See [there](https://example.org/).'],
  'link-secret': ['See [there](https://example.org/).'],
  'link-within-link': [
    'See [the glossary](/glossary/) and the <Brief of="hurdle/idle-plants">hurdle</Brief>.',
    'See the <Brief of="hurdle/idle-plants">hurdle</Brief> and [the glossary](/glossary/).',
  ],
  'link-insecure': ['See [there](https://example.org/).', 'See there, `{url}`.'],
  'link-names-language': ['See the [glossary]({rightly}).'],
  'link-page-unknown': ['See the [glossary]({nearest}).'],
  'link-anchor-unknown': ['See [hydro](/glossary/#pumped-hydro).'],
  'image-alt-missing': ['![A plant]({image})'],
  'picture-image-missing': [
    [
      {
        in: about,
        from: '<Picture caption="A station" />',
        to: '<Picture caption="A station">\n\n![A plant](plant.svg)\n\n</Picture>',
      },
      ...drawn,
    ],
  ],
  'image-unknown': [
    [{ in: about, from: 'plant.png', to: 'plant.svg' }, ...drawn],
    [
      { in: about, from: 'plant.png', to: '/plant.svg' },
      { write: 'public/plant.svg', text: plant },
    ],
  ],
  'image-empty': [drawn],
  'image-other': [[{ in: about, from: '{image}', to: 'plant.svg' }, ...drawn]],
  'image-broken': [drawn],
  'image-acts': [drawn],
  'image-sizeless': [[{ in: 'pages/about/plant.svg', from: '<svg', to: '<svg viewBox="0 0 100 60"' }]],

  // Blocks
  'block-unknown': ['<{nearest}>\n\nThe editors say so.\n\n</{nearest}>'],
  'element-forbidden': ['Words'],
  'attribute-missing': ['<{block} {attribute}="storage" columns="share" />'],
  'attribute-twice': ['It has <Figure of="storage.pumped.share" />.', 'It has <Figure of="storage.pumped.value" />.'],
  'attribute-unknown': ['<{block} name="storage" {nearest}="Storage" />'],
  'attribute-not-text': ['<{block} {attribute}="storage" />'],
  'attribute-code': ['<{block} name="storage" />'],
  'block-words-missing': ['See <{block} of="pumped-hydro">words</{block}>.'],
  'code-import': [''],
  'code-in-text': ['The share is \\{share\\}.'],
  'maths-broken': ['The share is $x_i$ of all.', 'The share is \\$\\foo x\\$ of all.'],
  'table-unknown': ['<DataTable name="{nearest}" />'],
  'column-unknown': ['<DataTable name="{table}" columns="item, {nearest}" />'],
  'column-not-numeric': ['<DataTable name="{table}" bars="share" />'],
  'condition-malformed': ['<DataTable name="storage" where="id=pumped" />'],
  'row-unknown': [
    '<DataTable name="storage" where="id=pumped" />',
    [{ in: 'data/storage.csv', from: 'battery,', to: '{value},抽水,Pump,,3,hours,\nbattery,' }],
  ],
  'chart-columns-many': ['<DataTable name="storage" chart="share" />', '<DataTable name="storage" bars="share" />'],
  'chart-units-differ': ['<DataTable name="storage" chart="share" />', '<DataTable name="storage" bars="share" />'],
  'chart-axis-unfit': ['<DataTable name="storage" chart="share" />'],
  'chart-names-long': [
    '<DataTable name="storage" where="id=pumped" chart="share" />',
    [{ in: 'data/storage.csv', from: ',Electrochemicalbatteries,', to: ',Electrochemical batteries,' }],
    '<DataTable name="storage" bars="share" />',
  ],
  'bars-units-differ': ['<FigureBars of="storage.pumped.value, storage.battery.value" title="Storage" />'],

  // Prose
  'brief-open': [
    [
      {
        write: 'briefs/advice/later/zh.mdx',
        text: brief('以后再写', '先定价。', 2).replace(
          'evidence',
          'actions:\n  - { what: 定价, who: A, sign: B }\nevidence',
        ),
      },
      {
        write: 'briefs/advice/later/en.mdx',
        text: brief('Later', 'Price it.', 2).replace(
          'evidence',
          'actions:\n  - { what: Price it, who: A, sign: B }\nevidence',
        ),
      },
    ],
  ],
  'brief-to-review': ['title:'],
  'entry-open': [
    '',
    '\n- id: doubt\n  type: decision\n  title: { zh: 疑, en: Doubt }\n  text: { zh: 有疑。, en: In doubt. }\n',
  ],
  'faces-uninstalled': { none: 'packages are installed, or PDFs are left out' },
  'character-unprintable': ['A unicorn.'],
  'character-unheld': ['stored as lifted water'],
  'marks-printed': ['见<strong>“来源”</strong>一节。', '见“来源”一节。'],
  'foreign-markup': ['Its energy is $E = mgh$.'],
  'markup-printed': ['summary: About this site.'],
  'figure-in-name': ['title: About'],
  'maths-in-line': ['summary: About λ.', 'summary: About this site.'],
  'newline-in-chinese': ['储能很贵。'],
  'space-beside-chinese': ['储能2024年。'],
  'half-width-beside-chinese': ['储能{full}很贵。'],
  'straight-quote-beside-chinese': ['所谓“双碳”。', '所谓「双碳」。'],
  'slanted-chinese': ['储能很贵。', '储能<strong>很</strong>贵。'],
  'bare-reason-missing': ['Not <Bare why="Another study says so.">{number}</Bare>.'],
  'bare-statistic-in-name': ['title: About'],
  'bare-statistic': [
    'Its share is <Figure of="storage.pumped.share" />.',
    'Its share is <Bare why="Another study says so.">{found}</Bare>.',
  ],

  // Places, sources, figures
  'section-unknown': [
    "section: '2'",
    [site('en: Results } }', "en: Results } }\n    - { id: '{name}', title: { zh: 讨论, en: Discussion } }")],
  ],
  'reference-beyond-list': [
    'references: [{last}]',
    [
      site('references: 2', 'references: {number}'),
      { in: 'sources.yaml', to: '- { id: ref-3, type: reference, number: {number} }' },
    ],
  ],
  'reference-unregistered': [
    [{ in: '{file}', to: '- { id: ref-3, type: reference, number: {number} }' }],
    [{ in: 'notes.yaml', from: 'references: [{number}]', to: 'references: [2]' }],
  ],
  'table-year-missing': ['"year": 2023, '],
  'table-scope-missing': [', "scopes": { "zh": "全国电站", "en": "All plants of the country" }'],
  'table-place-missing': ['"place": [{ "section": "2", "paragraph": 1 }]'],
  'table-source-missing': [[json('"basis": "context",', '"basis": "context", "sources": [{ "id": "ref-1" }],')]],
  'figure-unknown': ['It has <Figure of="{nearest}" />.'],
  'figure-table-unknown': ['It has <Figure of="{nearest}" />.'],
  'figure-id-malformed': ['It has <Figure of="storage.pumped.share" />.'],
  'figure-not-measure': [
    'It is the first reference.',
    [json('"en": "Reference" }', '"en": "Reference" }, "unit": "hours"')],
  ],
  'figure-cell-empty': ['They have <Figure of="storage.pumped.share" />.', [csv('Batteries,,', 'Batteries,12,')]],

  // Tables
  'table-empty': [rows],
  'row-short': ['Batteries,,2,hours,'],
  'row-long': ['"Batteries, new",'],
  'header-column-unknown': [[{ write: 'data/storage.csv', text: `{header}\n${rows}` }]],
  'header-column-missing': [[{ write: 'data/storage.csv', text: `{header}\n${rows}` }]],
  'header-column-moved': [[{ write: 'data/storage.csv', text: `{header}\n${rows}` }]],
  'header-column-twice': [[{ write: 'data/storage.csv', text: `{header}\n${rows}` }]],
  'cell-twice': ['flow,新电池,New batteries,,3,hours,'],
  'cell-empty': ['battery,电池'],
  'cell-not-number': ['86.3'],
  'cell-not-whole-number': ['hours,1'],
  'cell-not-year': ['hours,2023'],
  'cell-not-date': ['hours,2024-02-29'],
  'cell-not-category': ['Batteries,,2,{nearest}'],
  'key-not-unique': ['"unique": true'],
  'key-malformed': ['battery-cells,'],
  'unit-scale-wrong': [
    [json('"scale": {scale}', '"scale": {worth}')],
    [json('"zh": "万元", "en": "¥10,000"', '"zh": "千元", "en": "¥1,000"')],
  ],
  'unit-labels-differ': [[json('¥1 billion', '¥100 million')]],
  'unit-missing': [', "unitField": "unit"', ', "unit": "hours"'],
  'row-key-unknown': [[json('"{name}"', '"{nearest}"')]],
  'unit-unknown': [',2,{nearest}'],
  'row-unit-missing': [',2,hours'],
  'field-unknown': ['"unitField": "{nearest}"'],
  'field-twice': [
    [
      json(
        '"item_en", "type": "string", "titles": { "zh": "文献"',
        '"note", "type": "string", "titles": { "zh": "文献"',
      ),
      csv('unit,item_en', 'unit,note'),
    ],
  ],
  'table-twice': [[json('{ "name": "{name}", "path": "data/more.csv"', '{ "name": "more", "path": "data/more.csv"')]],
  'column-language-unknown': [
    [
      json(',\n          { "name": "{column}", "type": "string", "titles": { "zh": "文献", "en": "Reference" } }', ''),
      { write: 'data/storage.csv', text: (header + rows).replaceAll(/,[^,\n]*$/gm, '') },
    ],
  ],
  'column-side-missing': [[json('"{column}"', '"{stem}"'), csv('{column}', '{stem}')]],
  'derivation-twice': [
    [
      json(
        ',\n    { "of": "{of}", "operation": "sum", "inputs": ["storage.flow.value", "storage.battery.value"] }',
        '',
      ),
    ],
  ],
  'derivation-circular': ['"resources": [\n'],
  'derivation-unit-wrong': [[csv(',2,hours', ',2,percent')]],
  'derivation-input-count': [
    [
      json(
        '"storage.pumped.value", "storage.pumped.value", "storage.pumped.share"',
        '"storage.pumped.value", "storage.flow.value"',
      ),
      { in: 'data/storage.csv', to: 'flow,液流,Flow,,4,hours,' },
    ],
  ],
  'derivation-units-differ': [
    '"resources": [\n',
    [
      json('"storage.pumped.share"]', '"storage.flow.value"]'),
      { in: 'data/storage.csv', to: 'flow,液流,Flow,,-6,hours,' },
    ],
  ],
  'derivation-periods-missing': [[json('"growth"', '"growth", "periods": 5'), csv('86.3', '32.0')]],
  'derivation-wrong': [[csv(',,5,hours,', ',,6,hours,')], [csv(',8,hours', ',{computed},hours')]],

  // What a Data Package promises
  'field-type-unfit': ['"name": "{column}", "type": "number"'],
  'column-type-wrong': [
    '"name": "{column}", "type": "string"',
    [csv('Pumped hydro', '2024-02-29'), csv('Batteries', '2024-03-01')],
  ],
  'cell-not-boolean': [
    [csv('hours,yes', 'hours,true')],
    [json('"type": "boolean"', '"type": "boolean", "trueValues": ["{cell}"], "falseValues": ["no"]')],
  ],
  'cell-not-month': [[csv('{cell}', '2024-02')]],
  'cell-not-quarter': [[csv('{cell}', '2024-Q3')]],
  'cell-not-range': [[csv('{cell}', '12–15')], [csv('{cell}', '12')]],
  'cell-not-type': [[csv('{cell}', '2024-02-29T08:30:00Z')]],
  'cell-breaks-constraint': [[csv('{cell}', '78')], [json('"{constraint}": 80', '"{constraint}": 90')]],
  'key-row-twice': [[csv(',2,hours', ',2,percent')], [json('[["unit"]]', '[["unit", "id"]]')]],
  'key-part-empty': ['"primaryKey": "id"', [csv(',2,hours,', ',2,hours,2')]],
  'foreign-key-unknown': [[csv('Pumped hydro', 'pumped'), csv('Batteries', 'battery')]],
  'derivation-of-range': [
    [
      json(
        '"derivations": [{ "of": "storage.battery.value", "operation": "ratio", "inputs": ["storage.pumped.value", "storage.pumped.value"] }],\n',
        '',
      ),
    ],
  ],

  // The paper's own text
  'section-not-found': ['en: Results } }'],
  'deletions-differ': ['  references: 2', '  references: 2\n  deletions: { mark: ✗, reach: [] }'],
  'figure-not-in-section': ['86.3'],
  'figure-struck-out': [[json('"basis": "paper"', '"basis": "context"')]],
  'paragraph-beyond-section': [
    sides('briefs/advice/pay-by-hour', () => ({ from: 'paragraph: {paragraph}', to: 'paragraph: {count}' })),
  ],
  'reference-not-in-section': [
    [{ in: 'notes.yaml', from: 'references: [{number}]', to: 'references: [1]' }],
    [{ in: 'notes.yaml', from: "section: '{section}'", to: "section: '2'" }],
  ],
  'reference-not-in-paragraph': [
    sides('briefs/advice/pay-by-hour', () => ({
      from: 'paragraph: {paragraph}, references: [{number}]',
      to: 'paragraph: 1, references: [2]',
    })),
  ],
  'reference-in-other-paragraph': [
    sides('briefs/advice/pay-by-hour', () => ({ from: 'paragraph: {paragraph}', to: 'paragraph: {other}' })),
  ],
  'reference-struck-out': [[{ in: 'notes.yaml', from: 'references: [{number}]', to: 'references: [1]' }]],
  // Editions
  'edition-number-malformed': [[editions('1/2', "'1'")]],
  'mark-malformed': [[{ write: 'editions/1.json', text: '{ "en": { "overview": "0123abcd" } }' }]],
  'edition-not-newest': [
    [
      {
        in: 'editions.yaml',
        from: "- { number: '1'",
        to: "- { number: '{edition}', date: 2024-03-01, changes: { zh: 新版。, en: New. } }\n- { number: '1'",
      },
    ],
    [site("edition: '2'", "edition: '{newest}'")],
  ],
  'edition-unreleased': [[{ write: 'editions/{number}.json', text: '{}' }]],
  'edition-undescribed': [
    [
      {
        in: 'editions.yaml',
        to: "- { number: '{number}', date: 2024-02-29, changes: { zh: 草稿。, en: A draft. } }\n",
      },
    ],
    [{ remove: 'editions/0.9.json' }],
  ],
  'edition-twice': [
    [
      editions(
        "订正一处。, en: One correction. } }\n- { number: '1'",
        "订正一处。, en: One correction. } }\n- { number: '0.9'",
      ),
    ],
  ],
  'edition-order': [[editions('2024-02-29', '2024-03-01')], [editions('2024-03-01', '2024-02-29')]],
  'edition-late': [[editions('{date}', '{updated}')], [site('updated: 2024-03-01', 'updated: {date}')]],
  'edition-early': [[editions('{date}', '{published}')], [site('published: 2024-02-29', 'published: {date}')]],
  'edition-page-unknown': [[editions('pay-by-hours', 'pay-by-hour')], [editions(', pages: [advice/pay-by-hours]', '')]],
};
