import { meant, type Entry } from '../entry.ts';

const about = 'pages/about/en.mdx';
const advice = 'briefs/advice/pay-by-hour/en.mdx';
const dataPackage = 'datapackage.json';
const asText = {
  en: 'Write a number in digits, without quotes.',
  zh: '请用数字写，不加引号。',
} as const;

const bothAbout = (line: string) =>
  ['zh', 'en'].map((lang) => ({ file: `pages/about/${lang}.mdx`, right: 'summary:', wrong: `${line}\nsummary:` }));

/** Keys that are missing or unknown, and values of the wrong type or form. */
export const values = {
  'key-unknown': {
    en: {
      message: 'unknown key "{key}"',
      advice: [meant.en, 'Correct or remove it; the keys here are {known}.'],
    },
    zh: { message: '没有“{key}”这个键', advice: [meant.zh, '请改正或删去；这里可用的键：{known}。'] },
    example: { file: about, right: 'short:', wrong: 'colour: red\nshort:' },
  },
  'key-missing': {
    en: { message: 'missing key {path:label}', advice: 'Add it with a value.' },
    zh: { message: '缺少{path:label}', advice: '请补上这个键和它的值。' },
    example: { file: about, right: 'summary: About this site.\n', wrong: '' },
  },
  'value-missing': {
    en: { message: '{path:label} has no value', advice: 'Write one, or remove the key if it may be left out.' },
    zh: { message: '{path:label}没有值', advice: '请写上；可以不写的键，也可以整个删去。' },
    example: { file: about, right: 'short: About', wrong: 'short:' },
  },
  'text-cut': {
    en: {
      message: 'a comma in braces cuts the text: "{cut}" is taken for a key',
      advice:
        "Put single quotes around the whole text: { en: '…, {cut}' }; an apostrophe in it is written twice, or as ’.",
    },
    zh: {
      message: '花括号里的逗号把文字切断了：“{cut}”被当成了键',
      advice: "请给整段文字加上单引号：{ en: '…, {cut}' }；其中的撇号写两次，或写成’。",
    },
    example: {
      file: 'site.yaml',
      right: 'A briefing on storage.',
      wrong: 'A briefing on storage, and its cost.',
    },
  },
  'text-empty': {
    en: { message: '{path:label} is empty', advice: 'Write the text.' },
    zh: { message: '{path:label}是空的', advice: '请写上文字。' },
    example: { file: about, right: 'short: About', wrong: "short: ''" },
  },
  'not-text': {
    en: { message: '{path:label} is {value:shown}, not text', advice: 'Write text.' },
    zh: { message: '{path:label}是{value:shown}，应当是文字', advice: '请写文字。' },
    example: { file: about, right: 'short: About', wrong: 'short: [About, us]' },
  },
  'text-unquoted': {
    en: { message: '{path:label} is {value}, not text', advice: "Put quotes around it: '{value}'." },
    zh: { message: '{path:label}是{value}，应当是文字', advice: "请加上引号：'{value}'。" },
    example: { file: about, right: 'short: About', wrong: 'short: 2024' },
  },
  'not-number': {
    en: { message: '{path:label} is {value:shown}, not a number', advice: asText.en },
    zh: { message: '{path:label}是{value:shown}，应当是数', advice: asText.zh },
    example: { file: advice, right: 'order: 1', wrong: 'order: first' },
  },
  'not-whole-number': {
    en: {
      message: '{path:label} is {value:shown}, not a whole number',
      advice: 'Write a whole number in digits, without quotes.',
    },
    zh: { message: '{path:label}是{value:shown}，应当是整数', advice: '请用数字写整数，不加引号。' },
    example: { file: advice, right: 'order: 1', wrong: 'order: 1.5' },
  },
  'not-boolean': {
    en: { message: '{path:label} is {value:shown}, not true or false', advice: 'Write true or false, without quotes.' },
    zh: { message: '{path:label}是{value:shown}，应当是true或false', advice: '请写true或false，不加引号。' },
    example: { file: dataPackage, right: '"required": true', wrong: '"required": "yes"' },
  },
  'not-list': {
    en: {
      message: '{path:label} is {value:shown}, not a list',
      advice: 'Write [a, b], or each entry on a line of its own after "- ".',
    },
    zh: {
      message: '{path:label}是{value:shown}，应当是列表',
      advice: '请写成[a, b]，或者每项一行，以“- ”开头。',
    },
    example: bothAbout('topics: price'),
  },
  'not-group': {
    en: {
      message: '{path:label} is {value:shown}, not a group of keys',
      advice: 'Write its keys, each on a line of its own.',
    },
    zh: { message: '{path:label}是{value:shown}，应当是一组键', advice: '请写出各个键，每个一行。' },
    example: bothAbout("place: ['2']"),
  },
  'not-localized': {
    en: {
      message: '{path:label} is {value:shown}, not a group of keys',
      advice: 'Write it once a language: { zh: …, en: … }.',
    },
    zh: {
      message: '{path:label}是{value:shown}，应当按语言分别写',
      advice: '请每种语言写一份：{ zh: …, en: … }。',
    },
    example: { file: 'notes.yaml', right: 'title: { zh: 范围, en: Scope }', wrong: 'title: Scope' },
  },
  'value-not-allowed': {
    en: {
      message: '{path:label} is {value:shown}, not one of its values',
      advice: [meant.en, 'Write one of: {known}.'],
    },
    zh: { message: '{path:label}是{value:shown}，不在可用的值里', advice: [meant.zh, '请从中选用：{known}。'] },
    example: { file: 'notes.yaml', right: 'type: decision', wrong: 'type: decison' },
  },
  'too-few-entries': {
    en: { message: '{path:label} has too few entries', advice: 'Write at least {minimum}.' },
    zh: { message: '{path:label}的项数太少', advice: '请至少写{minimum}项。' },
    example: {
      file: 'datapackage.json',
      right: '[{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/", "title": "CC0" }]',
      wrong: '[]',
    },
  },
  'number-too-small': {
    en: { message: '{path:label} is {value:shown}, too small', advice: 'Write at least {minimum}.' },
    zh: { message: '{path:label}是{value:shown}，太小', advice: '请写不小于{minimum}的数。' },
    example: { file: 'site.yaml', right: 'min: 1', wrong: 'min: -1' },
  },
  'number-not-above': {
    en: { message: '{path:label} is {value:shown}, too small', advice: 'Write more than {minimum}.' },
    zh: { message: '{path:label}是{value:shown}，太小', advice: '请写大于{minimum}的数。' },
    example: { file: advice, right: 'order: 1', wrong: 'order: 0' },
  },
  'number-too-large': {
    en: { message: '{path:label} is {value:shown}, too large', advice: 'Write at most {maximum}.' },
    zh: { message: '{path:label}是{value:shown}，太大', advice: '请写不大于{maximum}的数。' },
    example: { file: advice, right: 'order: 1', wrong: 'order: 99999999999999999' },
  },
  'id-malformed': {
    en: {
      message: '{path:label} is {value:shown}; an id has lower-case letters, digits and single hyphens only',
      advice: 'Write it in that form, such as "{suggestion}".',
    },
    zh: {
      message: '{path:label}是{value:shown}；标识只用小写字母、数字和单个连字符',
      advice: '请按此书写，例如“{suggestion}”。',
    },
    example: { file: 'notes.yaml', right: 'id: scope', wrong: 'id: Scope 1' },
  },
  'date-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a date is a real day, written YYYY-MM-DD',
      advice: 'Write a day that exists, e.g. 2024-02-29.',
    },
    zh: {
      message: '{path:label}是{value:shown}；日期写作“年-月-日”，并且确有其日',
      advice: '请写存在的日期，例如2024-02-29。',
    },
    example: { file: 'site.yaml', right: 'published: 2024-02-29', wrong: 'published: 2023-02-29' },
  },
  'partial-date-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}; a date is a year, a month or a day that exists: 2021, 2021-04, 2021-04-30',
      advice: 'Write as much of it as is known, in that form.',
    },
    zh: {
      message: '{path:label}是{value:shown}；日期写年、年月或确有其日的年月日：2021、2021-04、2021-04-30',
      advice: '知道多少写多少，请按此书写。',
    },
    example: { file: 'sources.yaml', right: 'number: 2', wrong: 'number: 2\n  date: 2023-13' },
  },
  'name-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a name is a text, or a text in each language',
      advice: 'Write it once, in quotes if it is a number, or once a language: { en: …, zh: … }.',
    },
    zh: {
      message: '{path:label}是{value:shown}；名称是一段文字，或者每种语言各一段',
      advice: '请只写一次，是数字的加上引号；或者按语言分写：{ zh: …, en: … }。',
    },
    example: { file: 'sources.yaml', right: 'number: 2', wrong: 'number: 2\n  container: 1843' },
  },
  'doi-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a DOI begins with 10 and a point',
      advice: 'Write it as it stands on the paper, for example 10.1000/182.',
    },
    zh: {
      message: '{path:label}是{value:shown}；DOI以10和一个点开头',
      advice: '请照论文上的写法书写，例如10.1000/182。',
    },
    example: { file: 'sources.yaml', right: 'number: 2', wrong: 'number: 2\n  doi: j.joule.2020' },
  },
  'orcid-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}, which is no ORCID iD: four groups of four, the last digit made of the others',
      advice: 'Copy it from the paper or from orcid.org, such as 0000-0002-1825-0097.',
    },
    zh: {
      message: '{path:label}是{value:shown}，这不是ORCID：四组各四位，末位由其余各位算出',
      advice: '请从论文或orcid.org复制，例如0000-0002-1825-0097。',
    },
    example: {
      file: 'site.yaml',
      right: '  references: 2',
      wrong: '  authors: [{ name: Jane Doe, orcid: 0000-0002-1825-0098 }]\n  references: 2',
    },
  },
  'reference-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a reference is a number of the paper’s list, or an id of sources.yaml',
      advice: 'Write one of the two.',
    },
    zh: {
      message: '{path:label}是{value:shown}；参考文献写论文中的序号，或者sources.yaml中的标识',
      advice: '请写其中之一。',
    },
    example: { file: 'notes.yaml', right: 'references: [2]', wrong: 'references: [[2]]' },
  },
  'language-code-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}; a language code has two or three letters, then parts after hyphens, all in lower case',
      advice: 'Write it in that form, such as "zh", or "zh-hant" beside another Chinese; the region stands in the tag.',
    },
    zh: {
      message: '{path:label}是{value:shown}；语言代码是两三个字母，后面可用连字符接其他部分，全用小写',
      advice: '请按此书写，例如“zh”，与另一种中文并列时写“zh-hant”；地区写在tag里。',
    },
    example: { file: 'site.yaml', right: 'code: en, tag', wrong: 'code: en-GB, tag' },
  },
  'site-address-malformed': {
    en: {
      message: '{path:label} is {value:shown}; an address starts with https:// or http://',
      advice: 'Write it with its start, e.g. https://example.org/.',
    },
    zh: {
      message: '{path:label}是{value:shown}；网址以https://或http://开头',
      advice: '请写完整的网址，例如https://example.org/。',
    },
    example: {
      file: 'site.yaml',
      right: 'address: https://example.org/storage/',
      wrong: 'address: example.org/storage/',
    },
  },
  'site-address-parts-malformed': {
    en: {
      message: '{path:label} is {value:shown}; it has a user name, a password, a question mark or a # in it',
      advice: 'Write the host and the path alone, e.g. https://example.org/briefs/.',
    },
    zh: {
      message: '{path:label}是{value:shown}，其中有用户名、密码、问号或#',
      advice: '请只写主机名和路径，例如https://example.org/briefs/。',
    },
    example: {
      file: 'site.yaml',
      right: 'address: https://example.org/storage/',
      wrong: 'address: https://me:secret@example.org/storage/',
    },
  },
  'site-address-path-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}; its path holds a space, a letter beyond a to z, or a sign that hosts differ on',
      advice: 'Write the path with letters from a to z, digits and hyphens, e.g. https://example.org/briefs/.',
    },
    zh: {
      message: '{path:label}是{value:shown}，路径中有空格、汉字，或各主机处理不一的符号',
      advice: '路径请只用英文字母、数字和连字符，例如https://example.org/briefs/。',
    },
    example: {
      file: 'site.yaml',
      right: 'address: https://example.org/storage/',
      wrong: 'address: https://example.org/our%20storage/',
    },
  },
  'url-secret-malformed': {
    en: {
      message: '{path:label} has a user name or a password in it',
      advice: 'Take it out: everybody can read it on the site.',
    },
    zh: { message: '{path:label}里有用户名或密码', advice: '请删去：网站上人人都能看到。' },
    example: {
      file: 'site.yaml',
      right: 'url: https://creativecommons.org/',
      wrong: 'url: https://me:secret@creativecommons.org/',
    },
  },
  'url-malformed': {
    en: {
      message: '{path:label} is {value:shown}; an address is written in full',
      advice: 'Write it with its start, e.g. https://example.org/.',
    },
    zh: {
      message: '{path:label}是{value:shown}；网址要写全',
      advice: '请写完整的网址，例如https://example.org/。',
    },
    example: {
      file: 'site.yaml',
      right: 'url: https://creativecommons.org/licenses/by/4.0/',
      wrong: 'url: creativecommons.org/licenses/by/4.0/',
    },
  },
  'colour-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a colour is written #rrggbb',
      advice: "Write it in that form and in quotes, such as '#0b5d51'.",
    },
    zh: {
      message: '{path:label}是{value:shown}；颜色写作#rrggbb',
      advice: "请按此书写并加引号，例如'#0b5d51'。",
    },
    example: { file: 'site.yaml', wrong: 'theme: { accent: { light: teal } }' },
  },
  'logo-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a logo is a picture in public/',
      advice: 'Put the picture into public/, and write its address on the site, such as /logo.svg.',
    },
    zh: {
      message: '{path:label}是{value:shown}；标志须是public/中的图片',
      advice: '请把图片放进public/，这里写它在本站的地址，例如/logo.svg。',
    },
    example: { file: 'site.yaml', wrong: 'theme: { logo: logo.svg }' },
  },
  'contact-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a contact is an e-mail address or the address of a page',
      advice: 'Write it as editors@example.org or https://example.org/errors.',
    },
    zh: {
      message: '{path:label}是{value:shown}；联系方式须是电子邮箱或网页地址',
      advice: '请写成editors@example.org或https://example.org/errors的样子。',
    },
    example: { file: 'site.yaml', wrong: 'contact: the editors' },
  },
  'encoding-malformed': {
    en: {
      message: '{path:label} is {value:shown}, an encoding that nobody knows',
      advice: 'Write one that the Encoding Standard knows, such as utf-8 or gb18030.',
    },
    zh: {
      message: '{path:label}是{value:shown}，没有这种编码',
      advice: '请写Encoding Standard中的编码，例如utf-8或gb18030。',
    },
    example: { file: dataPackage, right: '"basis": "paper"', wrong: '"encoding": "gbk-8", "basis": "paper"' },
  },
  'field-name-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}; a field name has no quotation marks, angle brackets, braces, or spaces at its ends',
      advice: 'Write it in that form, here and in the first line of the CSV file.',
    },
    zh: {
      message: '{path:label}是{value:shown}；字段名中没有引号、尖括号、花括号，首尾没有空格',
      advice: '请按此书写，并同样改正CSV文件的首行。',
    },
    example: { file: dataPackage, right: '"name": "share"', wrong: '"name": "<share>"' },
  },
  'state-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a state has twelve digits and letters from a to f',
      advice: 'Remove it and compare the two texts, then run: npm run translated -- and the name of this file.',
    },
    zh: {
      message: '{path:label}是{value:shown}；它应当是十二个数字和a到f的字母',
      advice: '请删去，与原文对照，再运行：npm run translated --，后接本文件名。',
    },
    example: { file: about, right: "translatedFrom: 'e6e45c9f2aeb'", wrong: "translatedFrom: '1'" },
  },
  'edition-number-malformed': {
    en: {
      message:
        '{path:label} is {value:shown}; the number of an edition has letters and digits, with single dots or hyphens between',
      advice: 'Write it in that form, such as 1.0 or 2026-3, here and as "edition" in site.yaml: a file has this name.',
    },
    zh: {
      message: '{path:label}是{value:shown}；版本号只用字母和数字，其间可以有单个的点或连字符',
      advice: '请按此书写，例如1.0或2026-3，site.yaml的“edition”也一样：有一个文件以此为名。',
    },
    example: {
      file: 'editions.yaml',
      wrong: '- { number: 1/2, date: 2024-03-01, changes: { zh: 初版。, en: The first. } }\n',
    },
  },
  'mark-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a mark has eight digits and letters from a to f',
      advice: 'Bring the file back from version control: only jianbao release writes it.',
    },
    zh: {
      message: '{path:label}是{value:shown}；标记是八个数字和a到f的字母',
      advice: '请从版本库中恢复这个文件：它只由jianbao release写成。',
    },
    example: [
      { file: 'editions/1.json', wrong: '{ "en": { "overview": "now" } }\n' },
      {
        file: 'editions.yaml',
        wrong: "- { number: '1', date: 2024-03-01, changes: { zh: 初版。, en: The first. } }\n",
      },
    ],
  },
  'deletion-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a deletion is line, item, sentence or a number of characters',
      advice: 'Write one of them, without quotes around a number.',
    },
    zh: {
      message: '{path:label}是{value:shown}；删除的范围是line、item、sentence，或者字数',
      advice: '请选用其中之一；字数不加引号。',
    },
    example: {
      file: 'site.yaml',
      right: '  references: 2',
      wrong: '  references: 2\n  deletions: { mark: ✗, reach: [word] }',
    },
  },
  'text-unseen-malformed': {
    en: {
      message: '{path:label} holds a character that nobody sees, written with an escape',
      advice: 'Write the characters themselves.',
    },
    zh: { message: '{path:label}里有用转义写出的、看不见的字符', advice: '请直接写字符本身。' },
    example: { file: dataPackage, right: '"en": "All tables."', wrong: '"en": "All\\u202e tables."' },
  },
  'path-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a table is a .csv file in the content folder',
      advice: 'Write where it is from there, such as data/wind.csv.',
    },
    zh: {
      message: '{path:label}是{value:shown}；表格须是内容文件夹里的.csv文件',
      advice: '请从内容文件夹写起，例如data/wind.csv。',
    },
    example: { file: dataPackage, right: '"data/storage.csv"', wrong: '"../storage.csv"' },
  },
  'currency-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a currency is a code of ISO 4217',
      advice: 'Write its three capital letters, such as CNY, EUR or USD.',
    },
    zh: {
      message: '{path:label}是{value:shown}；货币要写ISO 4217代码',
      advice: '请写三个大写字母，例如CNY、EUR、USD。',
    },
    example: { file: dataPackage, right: '"en": "%" } }', wrong: '"en": "%" }, "currency": "yuan" }' },
  },
  'language-tag-malformed': {
    en: {
      message: '{path:label} is {value:shown}; a language tag is one of BCP 47, of a language that can be written here',
      advice: 'Write it with hyphens, such as zh-CN, en-GB or fr.',
    },
    zh: {
      message: '{path:label}是{value:shown}；语言标签须合BCP 47，且是系统支持的语言',
      advice: '请用连字符书写，例如zh-CN、en-GB、fr。',
    },
    example: { file: 'site.yaml', right: 'tag: zh-CN', wrong: 'tag: zh_CN' },
  },
  'value-refused': {
    en: { message: '{path:label} is {value:shown}; {reason}', advice: 'Write it in that form.' },
    zh: { message: '{path:label}是{value:shown}，不合要求：{reason}', advice: '请按要求书写。' },
    example: null,
  },
} as const satisfies Record<string, Entry>;
