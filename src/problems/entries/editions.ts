import { meant, type Change, type Entry } from '../entry.ts';

const about = { zh: '初版。', en: 'The first edition.' };
const later = { zh: '订正一处。', en: 'One correction.' };
const line = (number: string, date: string, { zh, en }: typeof about, more = '') =>
  `- { number: '${number}', date: ${date}, changes: { zh: ${zh}, en: ${en} }${more} }\n`;

/** The edition of the tiny paper, described, and its marks. */
const first = line('1', '2024-03-01', about);
const marks: Change = { file: 'editions/1.json', wrong: '{ "en": { "overview": "0123abcd" } }\n' };
const described = (wrong: string): Change[] => [{ file: 'editions.yaml', wrong }, marks];

/** Editions as `editions.yaml` describes them, and the marks that are kept of each. */
export const editions = {
  'edition-not-newest': {
    en: {
      message: '"edition" is "{edition}", but the newest edition in editions.yaml is "{newest}"',
      advice: 'Describe this one there, above the others; or correct the number.',
    },
    zh: {
      message: '“edition”是“{edition}”，editions.yaml中最新的却是“{newest}”',
      advice: '请在那里写上这一版，放在最前面；或者改正版本号。',
    },
    example: described(line('1', '2024-03-01', about)).concat({
      file: 'site.yaml',
      right: "edition: '1'",
      wrong: "edition: '2'",
    }),
  },
  'edition-unreleased': {
    severity: 'warning',
    en: {
      message: 'no marks of the sheets of edition "{number}" are kept',
      advice:
        'Run jianbao release when its text is final, and keep the file that it writes: a printed code then tells what has changed since.',
    },
    zh: {
      message: '第“{number}”版没有保存各页的标记',
      advice: '文字定稿后请运行jianbao release，并保存它写出的文件：扫打印件上的码，就能知道此后改了什么。',
    },
    example: { file: 'editions.yaml', wrong: first },
  },
  'edition-undescribed': {
    en: {
      message: 'these are the marks of edition "{number}", which editions.yaml does not describe',
      advice: [meant.en, 'Describe it there; remove the file only if nobody has a printout of that edition.'],
    },
    zh: {
      message: '这里是第“{number}”版的标记，editions.yaml中却没有这一版',
      advice: [meant.zh, '请在那里写上；只有确知无人持有该版打印件时，才删去这个文件。'],
    },
    example: described(first).concat({ ...marks, file: 'editions/0.9.json' }),
  },
  'edition-twice': {
    en: {
      message: 'the edition "{number}" stands twice, first in line {line}',
      advice: 'Give each edition a number of its own, or remove one of the two.',
    },
    zh: { message: '版本“{number}”出现了两次，第一次在第{line}行', advice: '请让各版版本号不同，或者删去其中一个。' },
    example: described(line('1', '2024-03-01', later) + first),
  },
  'edition-order': {
    en: {
      message: 'edition "{number}" of {date} stands below edition "{above}" of {other}, which is older',
      advice: 'Put the newest edition first, or correct a date.',
    },
    zh: {
      message: '{date}的第“{number}”版，排在更早的{other}第“{above}”版之后',
      advice: '请把最新的一版放在最前面，或者改正日期。',
    },
    example: described(line('1', '2024-02-29', later) + line('0.9', '2024-03-01', about)),
  },
  'edition-late': {
    en: {
      message: 'edition "{number}" is of {date}, after "updated" in site.yaml, {updated}',
      advice: 'Correct the date, or bring "updated" up to it.',
    },
    zh: {
      message: '第“{number}”版的日期是{date}，晚于site.yaml中“updated”的{updated}',
      advice: '请改正日期，或者更新“updated”。',
    },
    example: described(line('1', '2024-03-02', about)),
  },
  'edition-early': {
    en: {
      message: 'edition "{number}" is of {date}, before "published" in site.yaml, {published}',
      advice: 'Correct the date, here or there.',
    },
    zh: {
      message: '第“{number}”版的日期是{date}，早于site.yaml中“published”的{published}',
      advice: '请改正这里或那里的日期。',
    },
    example: described(line('1', '2024-02-28', about)),
  },
  'edition-page-unknown': {
    en: {
      message: 'no page is named "{name}"',
      advice: [meant.en, 'Write its path, such as challenge/cost or overview; take out a page that is no more.'],
    },
    zh: {
      message: '没有名为“{name}”的页面',
      advice: [meant.zh, '请写页面的路径，例如challenge/cost或overview；页面已不存在的，请删去。'],
    },
    example: described(line('1', '2024-03-01', about, ', pages: [advice/pay-by-hours]')),
  },
} as const satisfies Record<string, Entry>;
