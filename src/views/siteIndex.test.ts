import { expect, test } from 'vitest';
import { alphabetOf } from '../i18n/alphabet.ts';
import { siteOf } from '../testing/site.ts';
import { listIndex } from './siteIndex.ts';

test('the index has every brief with its sections, every term by each of its names, every topic with its briefs', () => {
  const site = siteOf();
  for (const { code } of site.languages) {
    const briefing = site.in(code);
    const entries = listIndex(briefing).groups.flatMap((group) => group.entries);
    for (const { id } of site.kinds) {
      for (const brief of briefing.briefs(id)) {
        const entry = entries.find(({ href }) => href === briefing.href(brief.id))!;
        expect(entry.text).toBe(brief.title);
        const ids = brief.sections.map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(0);
        expect(entry.links.map(({ href }) => href)).toEqual(ids.map((anchor) => briefing.href(brief.id, anchor)));
        for (const topic of brief.topics) {
          const name = briefing.say(site.topics.find((candidate) => candidate.id === topic)!.name);
          const found = entries.find(({ text, href }) => text === name && !href)!;
          expect(found.links).toContainEqual({ text: brief.short, href: briefing.href(brief.id) });
        }
      }
    }
    for (const { id, name, aliases } of site.terms) {
      const names = entries.filter(({ href }) => href === briefing.href('glossary', id)).map(({ text }) => text);
      expect(names.toSorted()).toEqual([briefing.say(name), ...(aliases[code] ?? [])].toSorted());
    }
  }
});

test('letters come once each and in order, and their entries too', () => {
  const site = siteOf();
  for (const { code, tag } of site.languages) {
    const { groups } = listIndex(site.in(code));
    const heads = groups.map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads.length).toBeGreaterThan(3);
    const { compare } = alphabetOf(tag);
    expect(heads).toEqual(heads.toSorted(new Intl.Collator(tag).compare));
    for (const { entries } of groups) {
      const texts = entries.map(({ text }) => text);
      expect(texts).toEqual(texts.toSorted(compare));
    }
  }
});

test('a larger site leaves out sections, and a very large one its briefs, so that the page stays light', () => {
  const site = siteOf();
  const briefing = site.in(site.languages[0]!.code);
  const linksOf = (most: number) => {
    const { groups, isWhole } = listIndex(briefing, most);
    const entries = groups.flatMap((group) => group.entries);
    return { isWhole, entries, count: entries.reduce((sum, { links }) => sum + 1 + links.length, 0) };
  };
  const whole = linksOf(Infinity);
  expect(whole.isWhole).toBe(true);
  expect(linksOf(whole.count)).toEqual(whole);
  const titles = linksOf(whole.count - 1);
  expect(titles).toMatchObject({ isWhole: false, count: titles.entries.length });
  const named = ({ entries }: typeof whole) => entries.map(({ href }) => href).filter(Boolean);
  expect(named(titles)).toEqual(named(whole));
  const few = linksOf(titles.count - 1);
  const briefs = site.kinds.flatMap(({ id }) => briefing.briefs(id)).map(({ id }) => briefing.href(id));
  expect(briefs.length).toBeGreaterThan(0);
  expect(named(few)).toEqual(named(titles).filter((href) => !briefs.includes(href!)));
});
