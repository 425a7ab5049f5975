import { expect, test } from 'vitest';
import { readBibliography } from './bibliography.ts';

const bib = String.raw`@article{Smith2020, title={The {CO$_2$} cost of 30\% growth},
  author={Smith, Jane and van der Berg, Jan and M{\"u}ller, K. and Li, Wei}, journal={Joule},
  year=2020, month=apr, volume={4}, number={2}, pages={10--20}, doi={10.1016/j.joule.2020.01.001}}
@online{iea_2021, title={World Energy Outlook}, author={{International Energy Agency}}, year={2021},
  url={https://iea.org/weo}, urldate={2023-04-05}}`;

test('works in BibTeX become sources, with accents, signs and what is known of the date', () => {
  expect(readBibliography(bib, 'sources.bib')).toEqual([
    {
      id: 'smith2020',
      type: 'reference',
      title: 'The CO₂ cost of 30% growth',
      author: 'Jane Smith et al.',
      label: 'Smith et al. 2020',
      date: '2020-04',
      container: 'Joule',
      volume: '4',
      issue: '2',
      pages: '10–20',
      doi: '10.1016/j.joule.2020.01.001',
    },
    {
      id: 'iea-2021',
      type: 'reference',
      title: 'World Energy Outlook',
      author: 'International Energy Agency',
      label: 'International Energy Agency 2021',
      date: '2021',
      url: 'https://iea.org/weo',
      accessed: '2023-04-05',
    },
  ]);
});

test('a title says in signs what its markup says in small letters, and has no other markup', () => {
  const title = 'H<sub>2</sub>SO<sub>4</sub> and Ca<sup>2+</sup> in <i>E. coli</i> at 10<sup>−3</sup>';
  const [work] = readBibliography(JSON.stringify([{ id: 'a', type: 'book', title }]), 'sources.json') as object[];
  expect(work).toMatchObject({ title: 'H₂SO₄ and Ca²⁺ in E. coli at 10⁻³' });
});

test('works in RIS without ids are called by their authors and year, the same in every build', () => {
  const ris = 'TY  - JOUR\nAU  - Zhang, San\nAU  - Li, Si\nTI  - Wind\nJO  - Nature\nPY  - 2021/03/04\nER  - \n';
  expect(readBibliography(ris + ris, 'sources.ris')).toMatchObject([
    { id: 'zhang-li-2021', label: 'Zhang & Li 2021', date: '2021-03-04', container: 'Nature' },
    { id: 'zhang-li-2021-2' },
  ]);
});

test('works in CSL-JSON are taken as they are', () => {
  const csl = JSON.stringify([
    { id: 'A', type: 'book', title: '风', author: [{ literal: '张三' }], issued: { 'date-parts': [[2019]] } },
  ]);
  expect(readBibliography(csl, 'sources.json')).toEqual([
    { id: 'a', type: 'reference', title: '风', author: '张三', label: '张三 2019', date: '2019' },
  ]);
});

test('a broken file says where', () => {
  expect(readBibliography('@article{a,\n title={x', 'sources.bib')).toMatchObject({
    id: 'bibliography-broken',
    file: 'sources.bib',
    line: 2,
  });
  expect(readBibliography('Dear editor', 'sources.bib')).toMatchObject({ id: 'bibliography-empty' });
  expect(readBibliography('[{', 'sources.json')).toMatchObject({ id: 'bibliography-broken' });
});
