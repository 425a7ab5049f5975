/*
 * The forms of an English word: plural, tense, and the spellings of both sides of the Atlantic. What is made here is
 * asked for, and what is asked for is marked.
 */

/** Words that are one in all but their form, where rules do not tell. The first is the base. */
const FAMILIES =
  'be am is are was were been being|have has had having|do does did done doing|go goes went gone going|' +
  'see sees saw seen seeing|man men|woman women|child children|person people persons|foot feet|tooth teeth|mouse mice|' +
  'life lives|half halves|shelf shelves|leaf leaves|knife knives|self selves|wife wives|thief thieves|loaf loaves|' +
  'datum data|medium media mediums|criterion criteria|phenomenon phenomena|index indices indexes indexing indexed|' +
  'matrix matrices|analysis analyses|basis bases|crisis crises|thesis theses|hypothesis hypotheses|' +
  'appendix appendices|vertex vertices|begin begins began begun beginning|break breaks broke broken breaking|' +
  'bring brings brought bringing|build builds built building buildings|buy buys bought buying|' +
  'catch catches caught catching|choose chooses chose chosen choosing|come comes came coming|cut cuts cutting|' +
  'deal deals dealt dealing dealings|draw draws drew drawn drawing drawings|drive drives drove driven driving|' +
  'eat eats ate eaten eating|fall falls fell fallen falling|feed feeds fed feeding|feel feels felt feeling feelings|' +
  'fight fights fought fighting|find finds found finding findings|forget forgets forgot forgotten forgetting|' +
  'get gets got gotten getting|give gives gave given giving|grow grows grew grown growing|' +
  'hear hears heard hearing hearings|hide hides hid hidden hiding|hold holds held holding holdings|' +
  'keep keeps kept keeping|know knows knew known knowing|lead leads led leading|learn learns learnt learned learning|' +
  'leave leaves left leaving|lend lends lent lending|lose loses lost losing|make makes made making|' +
  'mean means meant meaning meanings|meet meets met meeting meetings|overcome overcomes overcame overcoming|' +
  'pay pays paid paying|rise rises rose risen rising|run runs ran running|say says said saying|' +
  'seek seeks sought seeking|sell sells sold selling|send sends sent sending|set sets setting settings|' +
  'show shows showed shown showing|shrink shrinks shrank shrunk shrinking|speak speaks spoke spoken speaking|' +
  'spend spends spent spending|spread spreads spreading|stand stands stood standing|steal steals stole stolen stealing|' +
  'take takes took taken taking|teach teaches taught teaching|tell tells told telling|think thinks thought thinking|' +
  'throw throws threw thrown throwing|understand understands understood understanding|undertake undertakes undertook undertaken undertaking|' +
  'wear wears wore worn wearing|win wins won winning|write writes wrote written writing writings|' +
  'lie lies lay lain lying|withdraw withdraws withdrew withdrawn withdrawing|uphold upholds upheld upholding';

/** Words that look like a form of another and are none. */
const ALONE = new Set(
  (
    'news united evening wedding economics physics politics means goods customs species series during past pasting ' +
    'something nothing anything everything feed seed need speed breed indeed exceed proceed succeed hundred sacred ' +
    'this thus its his has was yes always perhaps less plus lens bus gas across towards ceiling king ring thing string ' +
    'spring bed red led shed sled bring sing wing'
  ).split(' '),
);

/** Each doubles the number of words that are asked for. */
const MOST_VOWELS = 4;

let families: Map<string, string[]> | undefined;

/** A German word with each of its vowels as it was typed, and as an umlaut: who lacks the key types `Arzte` for Ärzte. */
export function withUmlauts(word: string): string[] {
  const vowels = [...word.matchAll(/[aou](?!e)/g)].slice(0, MOST_VOWELS);
  return vowels.reduceRight<string[]>(
    (words, { index }) => words.flatMap((own) => [own, `${own.slice(0, index + 1)}e${own.slice(index + 1)}`]),
    [word],
  );
}

/** All forms of a word that an English text may hold instead, itself first; of anything else, itself. */
export function formsOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [word];
  families ??= new Map(
    FAMILIES.split('|').flatMap((family) => {
      const forms = family.split(' ');
      return forms.map((form): [string, string[]] => [form, forms]);
    }),
  );
  const family = families.get(word);
  if (family) return [...new Set([word, ...family.map(spellAlike)])];
  const forms = (ALONE.has(word) ? [word] : basesOf(word))
    .filter((base) => base === word || !families!.has(base))
    .map((base) => [base, ...inflect(base).filter((form) => form === word || !ALONE.has(form))])
    .filter((forms) => forms.includes(word))
    .flat();
  return [...new Set([word, ...forms.map(spellAlike)])];
}

/** What a word may be a form of. */
function basesOf(word: string): string[] {
  const bases = [word];
  const add = (pattern: RegExp, ...ends: string[]) => {
    if (pattern.test(word)) bases.push(...ends.map((end) => word.replace(pattern, end)));
  };
  add(/ies$/, 'y', 'ie');
  add(/es$/, '');
  add(/(?<![su])s$/, '');
  add(/ied$/, 'y', 'ie');
  add(/ed$/, '', 'e');
  add(/ing$/, '', 'e');
  add(/ying$/, 'ie');
  add(/([a-z])\1(?:ed|ing)$/, '$1');
  add(/ck(?:ed|ing)$/, 'c');
  // What has no vowel is no word, but letters have a plural: RNNs.
  const isBase = (base: string) => base.length > 2 && (/[aeiouy]/.test(base) || `${base}s` === word);
  return bases.filter((base) => base === word || isBase(base));
}

/** The regular forms of a word, taken as a noun and as a verb. */
function inflect(base: string): string[] {
  const stem = base.slice(0, -1);
  const last = base.at(-1)!;
  if (/[^aeiou]y$/.test(base)) return [`${stem}ies`, `${stem}ied`, `${base}ing`];
  const plurals = /(?:[sxz]|ch|sh)$/.test(base)
    ? [`${base}es`]
    : /[^aeiou]o$/.test(base)
      ? [`${base}s`, `${base}es`]
      : [`${base}s`];
  if (base.endsWith('ie')) return [...plurals, `${base}d`, `${base.slice(0, -2)}ying`];
  if (/[eoy]e$/.test(base)) return [...plurals, `${base}d`, `${base}ing`];
  if (last === 'e') return [...plurals, `${base}d`, `${stem}ing`];
  const plain = [`${base}ed`, `${base}ing`];
  const doubled = [`${base}${last}ed`, `${base}${last}ing`];
  if (last === 'c') return [...plurals, `${base}ked`, `${base}king`];
  if (!/(?:^|[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$/.test(base)) return [...plurals, ...plain];
  // A short word doubles its last letter; a longer one may.
  return [...plurals, ...(/[aeiouy].*[^aeiouy].*[aeiouy]/.test(base) ? plain : []), ...doubled];
}

/** Whole words that are spelt in two ways, and how we spell them. */
const SPELLINGS: Record<string, string> = Object.fromEntries(
  (
    'programme:program programmes:programs grey:gray cheque:check cheques:checks plough:plow tyre:tire tyres:tires ' +
    'ageing:aging judgement:judgment judgements:judgments acknowledgement:acknowledgment fulfil:fulfill fulfils:fulfills ' +
    'fulfilment:fulfillment enrol:enroll enrols:enrolls enrolment:enrollment instalment:installment skilful:skillful ' +
    'aluminium:aluminum artefact:artifact artefacts:artifacts sceptic:skeptic sceptical:skeptical scepticism:skepticism ' +
    'defence:defense defences:defenses offence:offense offences:offenses licence:license licences:licenses ' +
    'pretence:pretense practise:practice practises:practices practised:practiced practising:practicing ' +
    'catalogue:catalog catalogues:catalogs catalogued:cataloged dialogue:dialog dialogues:dialogs analogue:analog ' +
    'analogues:analogs manoeuvre:maneuver paediatric:pediatric tn:trillion bn:billion mn:million'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** A word in the one of its spellings that we compare: `organise` is `organize`, `labour` is `labor`. */
export function spellAlike(word: string): string {
  if (Object.hasOwn(SPELLINGS, word)) return SPELLINGS[word]!;
  return word
    .replace(/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1iz$2')
    .replace(/^(.{3,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2')
    .replace(/^(od|.{3,})our(s|ed|ing|able|al|ally|ite|ites|hood|hoods|ful|ist|less|er|ers)?$/, '$1or$2')
    .replace(/^(cent|theat|lit|fib|calib|met|.+met|spect)re(s|d)?$/, '$1er$2')
    .replace(/^(cent)ring$/, '$1ering')
    .replace(
      /^((?:travel|label|model|cancel|fuel|signal|channel|level|counsel|total|equal|tunnel|jewel))l(ed|ing|er|ers|or|ors|ery)$/,
      '$1$2',
    );
}
