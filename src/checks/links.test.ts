import { append, swap } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const text = (words: string) => ({ 'pages/about/en.mdx': append(`\n${words}\n`) });

testReports([
  [
    'a link to a page that there is none of is reported at its address',
    text('See [this](/glosary/).'),
    ['pages/about/en.mdx:12:12  "/glosary/" leads to no page', 'Nearest: "/glossary/". Correct the address.'],
  ],
  [
    'a link to an anchor that there is none of is reported',
    text('See [this](/glossary/#pumped).'),
    ['pages/about/en.mdx:12:12  "/glossary/#pumped" leads to no place on its page', 'Correct what stands after the #.'],
  ],
  [
    'a link within the page to an anchor that there is none of is reported',
    text('See [this](#orign).'),
    [
      'pages/about/en.mdx:12:12  "#orign" leads to no place on its page',
      'Nearest: "origin". Correct what stands after the #.',
    ],
  ],
  [
    'a relative link that leads nowhere is reported',
    text('See [this](../hurdles/).'),
    ['pages/about/en.mdx:12:12  "../hurdles/" leads to no page', 'Nearest: "/hurdle/". Correct the address.'],
  ],
  [
    'a relative link without its last slash is reported',
    text('See [this](../hurdle).'),
    ['pages/about/en.mdx:12:12  "../hurdle" leads to no page', 'Nearest: "/hurdle/". Correct the address.'],
  ],
  [
    'a path with a language is refused',
    text('See [this](/en/glossary/#pumped-hydro).'),
    [
      'pages/about/en.mdx:12:12  "/en/glossary/#pumped-hydro" names a language',
      'Write "/glossary/#pumped-hydro"; the site adds the language.',
    ],
  ],
  [
    'an external link that is not https is reported',
    text('See [this](http://example.org/).'),
    [
      'pages/about/en.mdx:12:12  "http://example.org/" is no https address',
      'Write https:// and the address; where the site has no such address, write it as text: `http://example.org/`.',
    ],
  ],
  [
    'a link to another scheme is reported',
    text('See [this](javascript:alert).'),
    [
      'pages/about/en.mdx:12:12  "javascript:alert" is no https address',
      'Write https:// and the address; where the site has no such address, write it as text: `javascript:alert`.',
    ],
  ],
  [
    'a link without words is reported',
    text('See [](/glossary/).'),
    ['pages/about/en.mdx:12:8  the link to "/glossary/" has no words', 'Write them between the square brackets.'],
  ],
  [
    'a link without an address is reported',
    text('See [this]().'),
    ['pages/about/en.mdx:12:10  the link has no address', 'Write it between the round brackets.'],
  ],
  [
    'the target of a reference link is checked',
    text('See [this][it].\n\n[it]: /glosary/'),
    ['pages/about/en.mdx:14:7  "/glosary/" leads to no page', 'Nearest: "/glossary/". Correct the address.'],
  ],
  [
    'links to every kind of page and place are no problem',
    text(
      '[A](/), [b](/advice/), [c](/hurdle/idle-plants/#problem), [d](/hurdle/idle-plants/#cause), [e](/data/storage/#row-battery), [f](/sources/#ref-1), [g](/notes/#scope), [h](#origin), [i](../hurdle/), [j](/about), [k](https://example.org/x?y=1#z), [l](mailto:x@example.org), <Brief of="hurdle/idle-plants" />.',
    ),
    [],
  ],
  [
    'a page that lacks one language is not reported again where it is linked to',
    {
      ...text('See [this](/hurdle/idle-plants/).'),
      'briefs/hurdle/idle-plants/en.mdx': null,
      'briefs/advice/pay-by-hour/en.mdx': null,
    },
    [
      'briefs/advice/pay-by-hour/zh.mdx:1:1  this text has no "en" side',
      'Add briefs/advice/pay-by-hour/en.mdx, or remove the text in every language.',
      'briefs/hurdle/idle-plants/zh.mdx:1:1  this text has no "en" side',
      'Add briefs/hurdle/idle-plants/en.mdx, or remove the text in every language.',
    ],
  ],
  [
    'anchors are not looked for on a page that is broken',
    { ...text('See [this](/hurdle/idle-plants/#cause).'), 'briefs/hurdle/idle-plants/en.mdx': append('\n<br>\n') },
    [
      'briefs/hurdle/idle-plants/en.mdx:21:1  broken MDX: the tag <br> is never closed',
      'A new line is <br />, a rule a line ---, an image ![what it shows](file.png).',
    ],
  ],
  [
    'anchors are not looked for in a table or a register that is missing',
    {
      ...text('See [this](/data/storage/#row-x) and [that](/notes/#x).'),
      'data/storage.csv': null,
      'notes.yaml': null,
    },
    [
      'datapackage.json:12:15  no file is named "data/storage.csv"',
      'Correct the path, add the file, or remove the table.',
      'notes.yaml:1:1  the file is missing',
      'Add it; an empty register is a file with [].',
    ],
  ],
  [
    'tables are not looked for when the data package is broken',
    { ...text('See [this](/data/storage/).'), 'datapackage.json': swap('"version": "1.0.0",', '') },
    ['datapackage.json:1:1  missing key "version"', 'Add it with a value.'],
  ],
]);
