import { absolute, getBriefs, getOverview, getPages, href, languages, site, tables } from '../model/content.ts';
import { MARKDOWN_FILE } from '../model/routes.ts';
import { plainLine, viewLine } from '../views/views.ts';
import { translate } from '../i18n/ui.ts';

/** A page as a line of the list. */
interface Entry {
  path: string;
  title: string;
  text?: string;
}

/** What the site is and where its Markdown copies are, in one language, in the form that llmstxt.org describes. */
export function writeLlms(lang: string): string {
  const t = translate(lang);
  const sections: { title: string; entries: Entry[] }[] = [
    { title: t('home'), entries: [{ path: '', title: t('home'), text: site.description[lang] ?? '' }] },
    ...site.kinds.map((kind) => ({
      title: kind.plural[lang] ?? '',
      entries: getBriefs(lang, kind.id).map(({ id, title, answer }) => ({
        path: id,
        title,
        text: plainLine(viewLine(answer.text, lang)),
      })),
    })),
    {
      title: t('data'),
      entries: tables.map(({ name, titles, descriptions }) => ({
        path: `data/${name}`,
        title: titles[lang] ?? '',
        text: plainLine(viewLine(descriptions[lang] ?? '', lang)),
      })),
    },
    {
      title: t('menu.more'),
      entries: [
        ...getPages(lang).map(({ id, title, summary }) => ({
          path: id,
          title,
          text: plainLine(viewLine(summary, lang)),
        })),
        ...(getOverview(lang).matrix ? [{ path: 'matrix', title: t('matrix'), text: t('matrix.intro') }] : []),
        ...(['numbers', 'sources', 'glossary', 'notes'] as const).map((id) => ({
          path: id,
          title: t(id),
          text: t(`${id}.intro`),
        })),
      ],
    },
  ];
  const others = languages.filter(({ code }) => code !== lang);
  return [
    `# ${site.title[lang]}`,
    `> ${site.description[lang]}`,
    `${t('footer.about', { paper: site.paper.title[lang] ?? '' })} ${site.paper.note[lang]}`,
    [
      site.publisher[lang],
      t('edition', { edition: site.edition }),
      t('updated', { date: site.updated }),
      `${site.licence.name} ${site.licence.url}`,
    ].join(' · '),
    ...sections.map(({ title, entries }) =>
      [`## ${title}`, '', ...entries.map((entry) => writeLine(entry, lang))].join('\n'),
    ),
    ...(others.length > 0
      ? [
          [
            `## ${t('language')}`,
            '',
            ...others.map(({ code, name }) => `- [${name}](${absolute(href(code, ''))}llms.txt)`),
          ].join('\n'),
        ]
      : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function writeLine({ path, title, text }: Entry, lang: string): string {
  const link = `- [${title}](${absolute(href(lang, path))}${MARKDOWN_FILE})`;
  return text ? `${link}: ${text}` : link;
}
