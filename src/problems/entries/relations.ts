import type { Entry } from '../entry.ts';

const bothSides = (brief: string, right: string, wrong: string) =>
  ['zh', 'en'].map((lang) => ({ file: `briefs/${brief}/${lang}.mdx`, right, wrong }));

/** Relations between briefs, and the matrix that is drawn from them. */
export const relations = {
  'relation-to-itself': {
    en: { message: 'the brief is related to itself', advice: 'Remove it.' },
    zh: { message: '简报与自己相关', advice: '请删去这一项。' },
    example: bothSides('advice/pay-by-hour', 'related:', 'related:\n  - { brief: advice/pay-by-hour }'),
  },
  'relation-twice': {
    en: { message: '"{brief}" stands twice under "related"', advice: 'Remove it.' },
    zh: { message: '“{brief}”在“related”下出现了两次', advice: '请删去这一项。' },
    example: bothSides(
      'advice/pay-by-hour',
      'place:\n',
      '  - { brief: hurdle/idle-plants, basis: editorial }\nplace:\n',
    ),
  },
  'relation-one-sided': {
    en: {
      message: '"{brief}" doesn\'t relate back to this brief',
      advice: 'Add "{back}" with basis {basis} under "related" in {file}, or remove it here.',
    },
    zh: {
      message: '“{brief}”没有反过来与本篇相关',
      advice: '请在{file}的“related”下补上“{back}”，basis写{basis}；或者删去这里的一项。',
    },
    example: ['减少闲置', 'Less idling'].map((how, index) => ({
      file: `briefs/advice/pay-by-hour/${index === 0 ? 'zh' : 'en'}.mdx`,
      right: `related:\n  - { brief: hurdle/idle-plants, basis: editorial, how: ${how} }\n`,
      wrong: '',
    })),
  },
  'relation-basis-differs': {
    en: {
      message: 'the basis of "{brief}" is {here} here, but {there} in {file}',
      advice: 'Give both sides the same basis.',
    },
    zh: { message: '“{brief}”的basis在这里是{here}，在{file}中是{there}', advice: '请让两边的basis一致。' },
    example: bothSides('hurdle/idle-plants', 'basis: editorial', 'basis: paper'),
  },
  'matrix-open': {
    severity: 'warning',
    en: {
      message: 'no brief of the kind "{kind}" answers this one: the matrix shows it as open',
      advice: 'Relate one to it under "related", on both sides; if there is none, leave it open.',
    },
    zh: {
      message: '没有“{kind}”类的简报回应本篇：对照表中标为“尚无回应”',
      advice: '请在双方的“related”下写明相关；确实没有的，可以保留原样。',
    },
    example: [
      ['hurdle/idle-plants/zh', 'advice/pay-by-hour, basis: editorial, how: 按小时付费'],
      ['hurdle/idle-plants/en', 'advice/pay-by-hour, basis: editorial, how: Pay by the hour'],
      ['advice/pay-by-hour/zh', 'hurdle/idle-plants, basis: editorial, how: 减少闲置'],
      ['advice/pay-by-hour/en', 'hurdle/idle-plants, basis: editorial, how: Less idling'],
    ].map(([text, relation]) => ({
      file: `briefs/${text}.mdx`,
      right: `related:\n  - { brief: ${relation} }\n`,
      wrong: '',
    })),
  },
} as const satisfies Record<string, Entry>;
