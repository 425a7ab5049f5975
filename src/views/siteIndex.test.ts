import { expect, test } from 'vitest';
import { siteOf } from '../testing/site.ts';
import { listIndex } from './siteIndex.ts';

test('the index has every brief with its sections, every term by each of its names, every topic with its briefs', () => {
  const site = siteOf();
  for (const { code } of site.languages) {
    const briefing = site.in(code);
    const entries = listIndex(briefing).flatMap((group) => group.entries);
    for (const { id } of site.kinds) {
      for (const brief of briefing.briefs(id)) {
        const entry = entries.find(({ href }) => href === briefing.href(brief.id))!;
        expect(entry.text).toBe(brief.title);
        const ids = [...brief.source.matchAll(/^## .*\{#([^}]+)\}$/gm)].map(([, anchor]) => anchor!);
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
    const groups = listIndex(site.in(code));
    const heads = groups.map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads.length).toBeGreaterThan(3);
    const { compare } = new Intl.Collator(tag, { ignorePunctuation: true, numeric: true });
    expect(heads).toEqual(heads.toSorted(compare));
    for (const { entries } of groups) {
      const texts = entries.map(({ text }) => text);
      expect(texts).toEqual(texts.toSorted(compare));
    }
  }
});
