import type { Connect } from 'vite';
import type { Source } from '../read/source.ts';

/** Where the server of development shows the manuscript; a build has no such page. */
export const PAPER_ADDRESS = '/paper/';

const PASSAGE = /^<!-- (\S+) ¶(\d+) -->\n(.*)$/;

/**
 * Serve the manuscript beside the site that is being written: each passage with its place, what was struck out in grey,
 * and the briefs that rest on it and are open.
 */
export function servePaper(source: Source): Connect.NextHandleFunction {
  return (request, response, next) => {
    const text = source.read('paper/text.md');
    if (request.url?.split('?')[0] !== PAPER_ADDRESS || text === undefined) {
      next();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(paperPage(text, source.read('paper/struck.md') ?? '', openBriefs(source)));
  };
}

/** A brief whose sentences are still to be written. */
interface OpenBrief {
  file: string;
  title: string;
  /** `2.1 ¶3` */
  places: string[];
}

function openBriefs(source: Source): OpenBrief[] {
  return source
    .list()
    .filter((file) => file.startsWith('briefs/'))
    .flatMap((file): OpenBrief[] => {
      const [, matter] = /^---\n([\s\S]*?)\n---/.exec(source.read(file) ?? '') ?? [];
      if (!matter || !/^open: true$/m.test(matter)) return [];
      const found = [...matter.matchAll(/section: ["']?([^"',}\s]+)["']?, paragraph: (\d+)/g)];
      const places = found.map(([, section, paragraph]) => `${section} ¶${paragraph}`);
      return [{ file, title: /^title: (.*)$/m.exec(matter)?.[1] ?? file, places: [...new Set(places)] }];
    });
}

/** The page, whole: it is for one reader, on one machine. */
function paperPage(text: string, struck: string, briefs: readonly OpenBrief[]): string {
  const gone = struckBySection(struck);
  let section = 'abstract';
  const parts = text.split('\n\n').map((part) => {
    const [, id, paragraph, body] = PASSAGE.exec(part) ?? [];
    if (id && paragraph) {
      section = id;
      const place = `${id} ¶${paragraph}`;
      const references = [...body!.matchAll(/\[(\d+)\]/g)].map(([, number]) => number);
      const copied = `{ section: '${id}', paragraph: ${paragraph}${references.length > 0 ? `, references: [${references.join(', ')}]` : ''} }`;
      const open = briefs.filter(({ places }) => places.includes(place));
      const aside = open.map(({ file, title }) => `<li>${escape(title)}<br><code>${escape(file)}</code></li>`).join('');
      return `<div class="passage" id="${escape(id)}-${paragraph}"><p><button data-place="${escape(copied)}" title="Copy the place">${escape(place)}</button> ${escape(body!)}</p>${aside && `<ul>${aside}</ul>`}</div>`;
    }
    const heading = /^(#{1,3}) (.*)$/.exec(part);
    if (heading) {
      const [, marks, title] = heading;
      const next = /^(\d[\d.]*) /.exec(title!)?.[1];
      const before = next ? struckOf(gone, section) : '';
      if (next) section = next;
      return `${before}<h${marks!.length}>${escape(title!)}</h${marks!.length}>`;
    }
    return part.startsWith('<!--') ? '' : `<pre>${escape(part.trim())}</pre>`;
  });
  const open = briefs.length > 0 ? `<p>Open briefs: ${briefs.length}</p>` : '';
  return `<!doctype html><html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Manuscript</title><style>${STYLE}</style><main>${open}${parts.join('\n')}${struckOf(gone, section)}</main><script>${SCRIPT}</script></html>`;
}

/** Texts that were struck out, by section. */
function struckBySection(struck: string): Map<string, string[]> {
  const sections = struck.split(/^## /m).slice(1);
  return new Map(
    sections.map((part) => {
      const [id, ...lines] = part.split('\n');
      return [id!.trim(), lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2))];
    }),
  );
}

function struckOf(gone: Map<string, string[]>, section: string): string {
  const texts = gone.get(section) ?? [];
  gone.delete(section);
  return texts.map((text) => `<p><del>${escape(text)}</del></p>`).join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

const STYLE = `:root{color-scheme:light dark;font:1rem/1.8 system-ui,sans-serif}
main{max-width:72rem;margin:2rem auto;padding:0 1rem}
.passage{display:grid;grid-template-columns:minmax(0,42rem) minmax(12rem,1fr);gap:0 2rem}
.passage p{margin:.5rem 0}
.passage ul{margin:.5rem 0;padding-left:1rem;border-left:.2rem solid;list-style:none}
button{font:inherit;font-size:.8rem;border:1px solid;border-radius:.3rem;background:none;color:inherit;cursor:pointer}
button:hover,button:focus-visible{outline:.15rem solid}
del{display:block;max-width:42rem;opacity:.65}
code{font-size:.8rem;overflow-wrap:anywhere}
pre{overflow-x:auto;font-size:.85rem}
@media(max-width:45rem){.passage{grid-template-columns:minmax(0,1fr)}}`;

const SCRIPT = `addEventListener('click',async({target})=>{const button=target.closest('[data-place]');if(!button)return;
await navigator.clipboard.writeText(button.dataset.place);const text=button.textContent;button.textContent='✓';setTimeout(()=>button.textContent=text,900)})`;
