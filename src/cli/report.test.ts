import { expect, test } from 'vitest';
import { messages } from './messages.ts';
import { openReport } from './report.ts';

/** A report on a clock that stands still until it is moved, and all that it has written. */
function record({ isTerminal = false, language = 'en' as 'en' | 'zh' } = {}) {
  let time = 0;
  let written = '';
  const timers = new Set<{ due: number; action: () => void }>();
  const report = openReport({
    write: (text) => (written += text),
    isTerminal,
    messages: messages[language],
    now: () => time,
    after: (milliseconds, action) => {
      const timer = { due: time + milliseconds, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const wait = (milliseconds: number) => {
    time += milliseconds;
    for (const timer of timers) {
      if (timer.due > time) continue;
      timers.delete(timer);
      timer.action();
    }
  };
  return { report, wait, read: () => written };
}

test('a step is one line, with what it gave and how long it took', () => {
  const { report, wait, read } = record();
  const step = report.step('index');
  step.progress(1, 2);
  wait(1_260);
  step.end('98 pages');
  expect(read()).toBe('Search: 98 pages (1.3 s)\n');
});

test('a step has its name in the language of the author, or the one that it has given itself', () => {
  const { report, read } = record({ language: 'zh' });
  report.step('print').end('98');
  report.step('own').end('1');
  expect(read()).toBe('PDF：98（0.0秒）\nown：1（0.0秒）\n');
});

test('where lines stay, a long step says now and then how far it has come', () => {
  const { report, wait, read } = record();
  const step = report.step('print');
  for (let done = 0; done <= 98; done++) {
    step.progress(done, 98);
    wait(250);
  }
  step.end('98 sheets');
  expect(read().split('\n')).toEqual([
    'PDFs …',
    'PDFs: 48 of 98 …',
    'PDFs: 88 of 98 …',
    'PDFs: 98 sheets (24.8 s)',
    '',
  ]);
});

test('a step that says nothing in between is named after two seconds', () => {
  const { report, wait, read } = record();
  const step = report.step('pages');
  wait(1_999);
  expect(read()).toBe('');
  wait(1);
  expect(read()).toBe('Pages …\n');
  step.end('111 files');
  expect(read()).toBe('Pages …\nPages: 111 files (2.0 s)\n');
});

test('on a terminal the line of a long step is written over, and is gone in the end', () => {
  const { report, wait, read } = record({ isTerminal: true });
  const step = report.step('print');
  wait(2_000);
  wait(50);
  step.progress(8, 98);
  wait(50);
  step.progress(9, 98);
  report.say('Room on the sheets:');
  step.end('98 sheets');
  const wipe = '\r\u001B[K';
  expect(read()).toBe(`${wipe}PDFs …${wipe}PDFs: 9 of 98 …${wipe}Room on the sheets:\nPDFs: 98 sheets (2.1 s)\n`);
  expect(show(read())).toEqual(['Room on the sheets:', 'PDFs: 98 sheets (2.1 s)', '']);
});

/** The lines that a terminal shows. */
const show = (text: string) => text.split('\n').map((line) => line.split('\r\u001B[K').at(-1));

test('where lines stay, no control character is written', () => {
  const { report, wait, read } = record();
  const step = report.step('print');
  wait(3_000);
  step.progress(9, 98);
  report.warn('a');
  step.end('98 sheets');
  report.close();
  expect(read().replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('equal warnings are one line, with their number and the first three places', () => {
  const { report, read } = record();
  for (let line = 1; line <= 402; line++) report.warn('a picture has no size', `zh.mdx:${line}`);
  report.warn('the paper is long');
  report.warn('the paper is long', 'en.mdx:1');
  report.warn('a link leads nowhere', 'zh.mdx:7');
  report.warn('alone\n    Mend it.');
  expect(read()).toBe('');
  report.close();
  expect(read().split('\n')).toEqual([
    '406 warnings:',
    '  a picture has no size (402 times: zh.mdx:1, zh.mdx:2, zh.mdx:3 …)',
    '  the paper is long (2 times: en.mdx:1 …)',
    '  zh.mdx:7  a link leads nowhere',
    '  alone',
    '      Mend it.',
    '',
  ]);
});

test('a report that is given the warnings of another says the same', () => {
  const [first, second] = [record(), record()];
  for (const [text, place] of [['a', 'zh.mdx:1'], ['b'], ['a', 'en.mdx:1']] as const) first.report.warn(text, place);
  for (const [text, place] of first.report.warned()) second.report.warn(text, place);
  for (const { report } of [first, second]) report.close();
  expect(second.read()).toBe(first.read());
  expect(first.read()).toContain('3 warnings');
});

test('warnings are told once, and none is not worth a line', () => {
  const { report, read } = record({ language: 'zh' });
  report.close();
  expect(read()).toBe('');
  report.warn('图片缺少尺寸', 'a:1');
  report.warn('图片缺少尺寸', 'b:1');
  report.close();
  report.close();
  expect(read()).toBe('警告2条：\n  图片缺少尺寸（共2处：a:1、b:1）\n');
});
