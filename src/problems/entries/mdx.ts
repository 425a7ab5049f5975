import type { Entry } from '../entry.ts';

const file = 'pages/about/en.mdx';

/** What keeps a text from being MDX. */
export const mdx = {
  'mdx-tag-open': {
    en: {
      message: 'broken MDX: the tag <{tag}> is never closed',
      advice: 'Write </{tag}> after its words, in the same paragraph, or <{tag} … /> when it has none.',
    },
    zh: {
      message: 'MDX有误：标签<{tag}>没有结束',
      advice: '请在同一段里、它的文字之后写</{tag}>；没有文字时写<{tag} … />。',
    },
    example: { file, wrong: 'The <strong>editors say so.' },
  },
  'mdx-tag-void': {
    en: {
      message: 'broken MDX: the tag <{tag}> is never closed',
      advice: 'A new line is <br />, a rule a line ---, an image ![what it shows](file.png).',
    },
    zh: {
      message: 'MDX有误：标签<{tag}>没有结束',
      advice: '换行写<br />，分隔线写一行---，图片写“![说明](file.png)”。',
    },
    example: { file, wrong: 'Two lines,<br>one below the other.' },
  },
  'mdx-address': {
    en: {
      message: 'broken MDX: an address between < and >',
      advice: 'Write it without them: a bare address is a link.',
    },
    zh: { message: 'MDX有误：网址写在了<和>之间', advice: '请去掉<和>：单独的网址就是链接。' },
    example: { file, wrong: 'See <https://example.org/a>.' },
  },
  'mdx-tags-crossed': {
    en: {
      message: 'broken MDX: </{tag}> stands where </{open}> should',
      advice: 'Close the tags in the sequence in which they were opened, the last first.',
    },
    zh: {
      message: 'MDX有误：应当是</{open}>的地方写了</{tag}>',
      advice: '请按打开的次序反过来结束标签：后开的先结束。',
    },
    example: { file, wrong: '<Editorial>\n\nThe editors say so.\n\n</Editoral>' },
  },
  'mdx-tag-unopened': {
    en: { message: 'broken MDX: </{tag}> closes nothing', advice: 'Remove it, or write <{tag}> before the words.' },
    zh: { message: 'MDX有误：</{tag}>前面没有对应的标签', advice: '请删去，或者在文字之前写<{tag}>。' },
    example: { file, wrong: 'The editors</strong> say so.' },
  },
  'mdx-brace-open': {
    en: {
      message: 'broken MDX: a brace that is never closed',
      advice: 'Braces are for code here. Write a literal { as \\{.',
    },
    zh: {
      message: 'MDX有误：花括号没有配对',
      advice: '花括号在这里表示代码。要显示{本身，请写\\{。',
    },
    example: { file, wrong: 'A set {1, 2 of numbers.' },
  },
  'mdx-brace-words': {
    en: {
      message: 'broken MDX: words between braces',
      advice: 'Braces are for code here. Write literal ones as \\{ and \\}.',
    },
    zh: {
      message: 'MDX有误：花括号里是文字',
      advice: '花括号在这里表示代码。要显示花括号，请写\\{和\\}。',
    },
    example: { file, wrong: 'Storage {pumped hydro} is dear.' },
  },
  'mdx-html-comment': {
    en: { message: 'broken MDX: a comment in <!-- -->', advice: 'Write {/* … */} around a comment.' },
    zh: { message: 'MDX有误：注释写在了<!-- -->里', advice: '注释请写在{/* … */}里。' },
    example: { file, wrong: '<!-- to be checked -->' },
  },
  'mdx-tag-malformed': {
    en: {
      message: 'broken MDX: a < that starts no right tag',
      advice: 'Write a literal < as &lt;, and quotation marks around the value of an attribute.',
    },
    zh: {
      message: 'MDX有误：<后面不是正确的标签',
      advice: '要显示<本身，请写&lt;；属性的值请用引号括起来。',
    },
    example: { file, wrong: 'Storage of <3 parts.' },
  },
  'mdx-broken': {
    en: { message: 'broken MDX: {said}', advice: 'Correct the syntax here.' },
    zh: { message: 'MDX有误，解析器的原话是：{said}', advice: '请改正这里的写法。' },
    example: null,
  },
} as const satisfies Record<string, Entry>;
