import type { Page } from '@playwright/test';
import { onePageOfEachKind } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/** Contrast of the drawn bars with the page behind them, by WCAG, each value once. */
function contrastsOfBars(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    const luminance = (color: string) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const behind = luminance(getComputedStyle(document.body).backgroundColor);
    const bars = [...document.querySelectorAll('main svg rect')].filter(
      (bar) => bar.getBoundingClientRect().width > 1 && getComputedStyle(bar).fill !== 'none',
    );
    const contrasts = bars
      .map((bar) => luminance(getComputedStyle(bar).fill))
      .map((drawn) => (Math.max(drawn, behind) + 0.05) / (Math.min(drawn, behind) + 0.05));
    return [...new Set(contrasts.map((contrast) => Math.round(contrast * 100) / 100))];
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours on ${colorScheme}, focus and bars can still be seen`, async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const { code } = site.languages[0]!;
    let bars = 0;
    for (const { address } of onePageOfEachKind(site, code)) {
      await page.goto(site.origin + address);
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
          return { outlineStyle, isThick: parseFloat(outlineWidth) >= 2, isClear: /, 0\)$/.test(outlineColor) };
        });
        expect(focus, `stop ${stop} of ${address}`).toEqual({ outlineStyle: 'solid', isThick: true, isClear: false });
      }
      const contrasts = await contrastsOfBars(page);
      bars += contrasts.length;
      for (const contrast of contrasts) expect.soft(contrast, address).toBeGreaterThanOrEqual(3);
    }
    expect(bars).toBeGreaterThan(0);
  });
}

test('who asks for less motion gets none', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { code } = site.languages[0]!;
  for (const { address } of onePageOfEachKind(site, code)) {
    await page.goto(site.origin + address);
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
        const isStill =
          transitionDuration.split(', ').every((time) => parseFloat(time) < 0.01) &&
          (animationName === 'none' || animationDuration.split(', ').every((time) => parseFloat(time) < 0.01)) &&
          scrollBehavior === 'auto';
        return isStill ? [] : [`<${element.localName} class="${element.className}">`];
      }),
    );
    expect.soft(moving, address).toEqual([]);
  }
});
