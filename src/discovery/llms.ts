import type { Briefing } from '../model/site.ts';
import { MARKDOWN_FILE } from '../model/routes.ts';
import { registersOf } from '../views/contents.ts';
import { plainLine, viewLine } from '../views/views.ts';

/** A page as a line of the list. */
interface Entry {
  path: string;
  title: string;
  text?: string;
}

/** What the site is and where its Markdown copies are, in one language, in the form that llmstxt.org describes. */
export function writeLlms(briefing: Briefing): string {
  const { site, lang, t, say } = briefing;
  const sections: { title: string; entries: Entry[] }[] = [
    { title: t('home'), entries: [{ path: '', title: t('home'), text: say(site.description) }] },
    ...site.kinds.map((kind) => ({
      title: say(kind.plural),
      entries: briefing.briefs(kind.id).map(({ id, title, answer }) => ({
        path: id,
        title,
        text: plainLine(viewLine(briefing, answer.text)),
      })),
    })),
    {
      title: t('data'),
      entries: site.tables.map(({ name, titles, descriptions }) => ({
        path: `data/${name}`,
        title: say(titles),
        text: plainLine(viewLine(briefing, say(descriptions))),
      })),
    },
    {
      title: t('menu.more'),
      entries: [
        ...briefing.pages.map(({ id, title, summary }) => ({
          path: id,
          title,
          text: plainLine(viewLine(briefing, summary)),
        })),
        ...(briefing.overview.matrix ? [{ path: 'matrix', title: t('matrix'), text: t('matrix.intro') }] : []),
        ...registersOf(site).map((id) => ({
          path: id,
          title: t(id),
          text: t(`${id}.intro`),
        })),
      ],
    },
  ];
  const others = site.languages.filter(({ code }) => code !== lang);
  return [
    `# ${say(site.title)}`,
    `> ${say(site.description)}`,
    `${t('footer.about', { paper: say(site.paper.title) })} ${say(site.paper.note)}`,
    [
      say(site.publisher),
      t('edition', { edition: site.edition }),
      t('updated', { date: site.updated }),
      `${site.licence.name} ${site.licence.url}`,
    ].join(' · '),
    ...sections.map(({ title, entries }) =>
      [`## ${title}`, '', ...entries.map((entry) => writeLine(briefing, entry))].join('\n'),
    ),
    ...(others.length > 0
      ? [
          [
            `## ${t('language')}`,
            '',
            ...others.map(({ code, name }) => `- [${name}](${site.absolute(site.in(code).href(''))}llms.txt)`),
          ].join('\n'),
        ]
      : []),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function writeLine({ site, href }: Briefing, { path, title, text }: Entry): string {
  const link = `- [${title}](${site.absolute(href(path))}${MARKDOWN_FILE})`;
  return text ? `${link}: ${text}` : link;
}
