import { readFileSync } from 'node:fs';
import type { Engine } from '../src/search/client/engine.ts';
import { readSite } from '../e2e/builtSite.ts';
import { openBuilt } from './openBuilt.ts';
import { readTerms } from './terms.ts';

/** Results that a reader looks at. */
const LOOKED_AT = 10;
/** A page of this grade answers the question; 2 answers a part of it, 1 belongs to it. */
const ANSWERS = 3;

/** A question that was judged before the order of results was tuned. */
interface Judgement {
  question: string;
  /** Grades of pages by their paths; others have none. */
  grades: Map<string, number>;
}

/** How well the questions of a language are answered: means over all of them, from 0 to 1. */
export interface Relevance {
  questions: number;
  /** Normalised discounted cumulative gain of the first ten results. */
  ndcg: number;
  /** Reciprocal rank of the first page that answers. */
  mrr: number;
  /** Questions below 0.8, with their gain and the first results. */
  worst: { question: string; ndcg: number; found: string[] }[];
}

/** Print how well the built paper answers the questions of `relevance/judgements.tsv`. */
export async function measureRelevance(dir = 'dist'): Promise<void> {
  const isLong = process.argv.includes('--long');
  for (const [lang, { questions, ndcg, mrr, worst }] of await judge(dir)) {
    console.log(`  ${lang}  ${questions} questions  NDCG@10 ${ndcg.toFixed(3)}  MRR ${mrr.toFixed(3)}`);
    if (!isLong) continue;
    for (const { question, ndcg, found } of worst) {
      console.log(`    ${ndcg.toFixed(2)}  ${question}: ${found.slice(0, 5).join(' ')}`);
    }
  }
}

/** Judge the search of the built paper, by language. */
export async function judge(dir: string): Promise<Map<string, Relevance>> {
  const site = readSite(dir);
  const built = await openBuilt(dir);
  const judged = new Map<string, Relevance>();
  for (const { code, tag } of site.languages) {
    const engine = await built.open(tag, readTerms(dir, code));
    const pathOf = new Map(
      site.pages.map(({ address, path }) => [`/${address.slice(site.base.length)}`, path || 'home']),
    );
    const answers: { question: string; ndcg: number; rank: number; found: string[] }[] = [];
    for (const { question, grades } of readJudgements(code)) {
      const found = (await listAll(engine, question)).map((href) => pathOf.get(href) ?? href);
      const rank = 1 + found.findIndex((path) => grades.get(path) === ANSWERS);
      answers.push({ question, ndcg: gainOf(found, grades), rank, found });
    }
    const mean = (value: (answer: (typeof answers)[number]) => number) =>
      answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length;
    judged.set(code, {
      questions: answers.length,
      ndcg: mean(({ ndcg }) => ndcg),
      mrr: mean(({ rank }) => (rank ? 1 / rank : 0)),
      worst: answers.filter(({ ndcg }) => ndcg < 0.8).sort((a, b) => a.ndcg - b.ndcg),
    });
  }
  built.close();
  return judged;
}

/** Addresses of all that a reader gets, in the order of the page. */
async function listAll(engine: Engine, question: string): Promise<string[]> {
  const { hits, named, most } = await engine.search(question);
  const listed = await Promise.all([...hits, ...named, ...most].map((page) => engine.readHead(page)));
  return listed.map(({ href }) => href);
}

function readJudgements(lang: string): Judgement[] {
  const [, ...lines] = readFileSync(new URL('relevance/judgements.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => line.split('\t'))
    .filter(([code]) => code === lang)
    .map(([, question = '', pages = '']) => ({
      question,
      grades: new Map(
        pages.split(' ').map((page) => {
          const [path = '', grade] = page.split('=');
          return [path, Number(grade)];
        }),
      ),
    }));
}

function gainOf(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, LOOKED_AT).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
  const best = [...grades.values()].sort((a, b) => b - a);
  return gain(found.map((path) => grades.get(path) ?? 0)) / gain(best);
}
