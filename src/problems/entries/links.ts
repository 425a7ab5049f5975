import { meant, type Entry } from '../entry.ts';

const file = 'pages/about/en.mdx';
const plant = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z" /></svg>';
const order = {
  en: 'Give the same headings the same ids, in the same order.',
  zh: '请让各语言的标题及其标识一致，次序也一致。',
} as const;

/** Headings, links and images. */
export const links = {
  'heading-id-missing': {
    en: {
      message: 'heading "{words}" has no id',
      advice: 'Write one after it: {marks} {words} {#name}, the same in each language.',
    },
    zh: {
      message: '标题“{words}”没有标识',
      advice: '请写在标题之后：{marks} {words} {#name}，各语言相同。',
    },
    example: { file, right: '## Origin {#origin}', wrong: '## Origin' },
  },
  'heading-id-reserved': {
    en: { message: 'heading id "{id}" is taken by the page itself', advice: 'Choose another id.' },
    zh: { message: '标题标识“{id}”已由页面自己占用', advice: '请换一个标识。' },
    example: ['zh', 'en'].map((lang) => ({
      file: `pages/about/${lang}.mdx`,
      right: '{#origin}',
      wrong: '{#contents}',
    })),
  },
  'heading-id-twice': {
    en: {
      message: 'heading id "{id}" stands twice, first in line {line}',
      advice: 'Give each heading its own id.',
    },
    zh: { message: '标题标识“{id}”出现了两次，前一次在第{line}行', advice: '请让每个标题各有标识。' },
    example: ['zh', 'en'].map((lang) => ({ file: `pages/about/${lang}.mdx`, wrong: '## B {#origin}' })),
  },
  'heading-title': {
    en: {
      message: 'heading "{words}" is a second title: the page has one',
      advice: 'Write two # or more before it: ## {words}.',
    },
    zh: { message: '“{words}”成了第二个页面标题', advice: '请至少写两个#：## {words}。' },
    example: ['zh', 'en'].map((lang) => ({ file: `pages/about/${lang}.mdx`, wrong: '# More {#more}' })),
  },
  'heading-skips': {
    en: {
      message: 'heading "{words}" is of level {level}, below one of level {above}',
      advice: 'Leave out no level: write {marks} {words}.',
    },
    zh: {
      message: '标题“{words}”是第{level}级，上一个是第{above}级',
      advice: '请不要跳级：写成{marks} {words}。',
    },
    example: ['zh', 'en'].map((lang) => ({ file: `pages/about/${lang}.mdx`, wrong: '#### More {#more}' })),
  },
  'heading-missing': {
    en: { message: 'heading "{id}" of {original} is missing here', advice: order.en },
    zh: { message: '这里缺少{original}中的标题“{id}”', advice: order.zh },
    example: { file, right: '## Origin {#origin}\n\n', wrong: '' },
  },
  'heading-extra': {
    en: { message: 'heading "{id}" is missing in {original}', advice: order.en },
    zh: { message: '{original}中没有标题“{id}”', advice: order.zh },
    example: { file, wrong: '## More {#more}' },
  },
  'heading-id-differs': {
    en: { message: 'heading {number} has the id "{id}", but "{there}" in {original}', advice: order.en },
    zh: { message: '第{number}个标题的标识是“{id}”，在{original}中是“{there}”', advice: order.zh },
    example: { file, right: '{#origin}', wrong: '{#source}' },
  },
  'heading-level': {
    en: {
      message: 'heading "{words}" is of level {level}; a text has levels 2 to 4',
      advice: 'Write ## to ####, or make it a paragraph.',
    },
    zh: { message: '标题“{words}”是第{level}级；正文只有第2至4级', advice: '请写##至####，或者改成段落。' },
    example: ['zh', 'en'].map((lang) => ({
      file: `pages/about/${lang}.mdx`,
      wrong: '### A {#a}\n\n#### B {#b}\n\n##### C {#c}',
    })),
  },
  'heading-holds-block': {
    en: {
      message: '{found} stands in a heading',
      advice: 'Write words: a heading also stands in lists of contents. Say it in the text below.',
    },
    zh: { message: '标题里有{found}', advice: '请只写文字：标题还要列在目录里。其余的写在下面的正文里。' },
    example: { file, right: '## Origin {#origin}', wrong: '## Origin <Cite of="ref-1" /> {#origin}' },
  },
  'footnote-undefined': {
    en: { message: 'no footnote is named "{name}"', advice: 'Add a line "[^{name}]: …" below, or remove the mark.' },
    zh: { message: '没有名为“{name}”的脚注', advice: '请在下文补一行“[^{name}]: …”，或者删去标记。' },
    example: { file, wrong: 'Storage is dear[^1].' },
  },
  'footnote-unused': {
    en: {
      message: 'nothing refers to the footnote "{name}"',
      advice: 'Write [^{name}] where it belongs, or remove it.',
    },
    zh: { message: '脚注“{name}”没有引用处', advice: '请在引用处写[^{name}]，或者删去脚注。' },
    example: { file, wrong: '[^1]: In 2023.' },
  },
  'footnote-twice': {
    en: {
      message: 'the footnote "{name}" stands twice, first in line {line}',
      advice: 'Give each its own name, and write that where it belongs.',
    },
    zh: { message: '脚注“{name}”出现了两次，前一次在第{line}行', advice: '请让每条脚注各有名称，引用处也照此写。' },
    example: { file, wrong: 'Storage is dear[^1].\n\n[^1]: In 2023.\n\n[^1]: In 2024.' },
  },
  'link-words-missing': {
    en: { message: 'the link to "{url}" has no words', advice: 'Write them between the square brackets.' },
    zh: { message: '指向“{url}”的链接没有文字', advice: '请在方括号里写上文字。' },
    example: { file, wrong: 'See [](/glossary/).' },
  },
  'link-printed': {
    en: {
      message: 'the signs of a link print as they stand: "{found}"',
      advice: 'Write [words](address), without another link in it and without spaces in the address.',
    },
    zh: {
      message: '链接的标记会原样印出：“{found}”',
      advice: '请写[文字](网址)；链接里不能再有链接，网址里不能有空格。',
    },
    example: { file, wrong: 'See [the [about](/about/) page](/glossary/).' },
  },
  'link-address-missing': {
    en: { message: 'the link has no address', advice: 'Write it between the round brackets.' },
    zh: { message: '链接没有网址', advice: '请在圆括号里写上网址。' },
    example: { file, wrong: 'See the [glossary]().' },
  },
  'link-malformed': {
    en: { message: '"{url}" is no address', advice: 'Write it in full, e.g. https://example.org/.' },
    zh: { message: '“{url}”不是网址', advice: '请写完整的网址，例如https://example.org/。' },
    example: { file, wrong: 'See [there](https://).' },
  },
  'link-secret': {
    en: {
      message: 'the link has a user name or a password in it',
      advice: 'Take it out: everybody can read it on the site.',
    },
    zh: { message: '链接里有用户名或密码', advice: '请删去：网站上人人都能看到。' },
    example: { file, wrong: 'See [there](https://me:secret@example.org/).' },
  },
  'link-within-link': {
    en: {
      message: 'a link within a link: {inner} leads somewhere by itself',
      advice: 'Write it before or after the other.',
    },
    zh: { message: '链接里又有链接：{inner}本身就是链接', advice: '请把它写在另一个之前或之后。' },
    example: { file, wrong: 'See [the <Brief of="hurdle/idle-plants">hurdle</Brief>](/glossary/).' },
  },
  'link-insecure': {
    en: {
      message: '"{url}" is no https address',
      advice: 'Write https:// and the address; where the site has no such address, write it as text: `{url}`.',
    },
    zh: { message: '“{url}”不是https网址', advice: '请写以https://开头的网址；对方网站没有的，请只写文字：`{url}`。' },
    example: { file, wrong: 'See [there](http://example.org/).' },
  },
  'link-names-language': {
    en: { message: '"{url}" names a language', advice: 'Write "{rightly}"; the site adds the language.' },
    zh: { message: '“{url}”里写了语言', advice: '请写“{rightly}”；语言由网站补上。' },
    example: { file, wrong: 'See the [glossary](/en/glossary/).' },
  },
  'link-page-unknown': {
    en: { message: '"{url}" leads to no page', advice: [meant.en, 'Correct the address.'] },
    zh: { message: '“{url}”不指向任何页面', advice: [meant.zh, '请改正网址。'] },
    example: { file, wrong: 'See the [glossary](/glosary/).' },
  },
  'link-anchor-unknown': {
    en: {
      message: '"{url}" leads to no place on its page',
      advice: [meant.en, 'Correct what stands after the #.'],
    },
    zh: { message: '“{url}”在其页面上没有对应的位置', advice: [meant.zh, '请改正#之后的部分。'] },
    example: { file, wrong: 'See [hydro](/glossary/#pumped-hidro).' },
  },
  'image-alt-missing': {
    en: {
      message: 'the image "{image}" has no alt text',
      advice: 'Write what it shows between the square brackets: ![…](file).',
    },
    zh: { message: '图片“{image}”没有替代文字', advice: '请在方括号里写明图上是什么：![…](文件)。' },
    example: [
      { file, wrong: '![](plant.svg)' },
      { file: 'pages/about/plant.svg', wrong: plant },
    ],
  },
  'picture-image-missing': {
    en: {
      message: '<Picture> does not hold one image',
      advice: 'Write it between the tags, on a line of its own: ![what it shows](file.png).',
    },
    zh: {
      message: '<Picture>里应有一张图片',
      advice: '请写在标签之间，单独占一行：![图上是什么](文件.png)。',
    },
    example: { file, wrong: '<Picture caption="A station" />' },
  },
  'image-unknown': {
    en: {
      message: 'no image is named "{image}"',
      advice: 'Correct the name, or add the file to {folder}/, or to public/ for a name that starts with "/".',
    },
    zh: {
      message: '没有名为“{image}”的图片',
      advice: '请改正文件名，或者把文件放进{folder}/；以“/”开头的放进public/。',
    },
    example: { file, wrong: '![A plant](plant.png)' },
  },
  'image-empty': {
    en: { message: 'the image "{image}" is an empty file', advice: 'Save the picture anew.' },
    zh: { message: '图片“{image}”是空文件', advice: '请重新保存图片。' },
    example: [
      { file, wrong: '![A plant](plant.svg)' },
      { file: 'pages/about/plant.svg', right: '', wrong: '' },
    ],
  },
  'image-other': {
    en: {
      message: '"{image}" is no picture that a page can show',
      advice: 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG, and call it so.',
    },
    zh: {
      message: '“{image}”不是网页能显示的图片',
      advice: '请存为PNG、JPEG、WebP、AVIF、GIF或SVG，扩展名与之相符。',
    },
    example: { file, wrong: '![A plant](zh.mdx)' },
  },
  'image-broken': {
    en: { message: 'the image "{image}" is cut short or damaged', advice: 'Save the picture anew, or copy it again.' },
    zh: { message: '图片“{image}”不完整或已损坏', advice: '请重新保存，或者重新复制。' },
    example: [
      { file, wrong: '![A plant](plant.svg)' },
      { file: 'pages/about/plant.svg', wrong: plant.replace('</svg>', '') },
    ],
  },
  'image-acts': {
    en: {
      message: 'the image "{image}" holds a script, or loads something from elsewhere',
      advice: 'Save it as a plain SVG, or as PNG.',
    },
    zh: { message: '图片“{image}”里有脚本，或者要从别处加载内容', advice: '请另存为普通SVG，或者PNG。' },
    example: [
      { file, wrong: '![A plant](plant.svg)' },
      { file: 'pages/about/plant.svg', wrong: plant.replace('<path', '<script>alert(1)</script><path') },
    ],
  },
  'image-sizeless': {
    en: {
      message: 'the image "{image}" does not say how large it is',
      advice: 'Give its <svg> a viewBox, such as viewBox="0 0 100 60".',
    },
    zh: { message: '图片“{image}”没有写明大小', advice: '请给<svg>加上viewBox，例如viewBox="0 0 100 60"。' },
    example: [
      { file, wrong: '![A plant](plant.svg)' },
      { file: 'pages/about/plant.svg', wrong: plant.replace(' viewBox="0 0 1 1"', '') },
    ],
  },
} as const satisfies Record<string, Entry>;
