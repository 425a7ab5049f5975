import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from './turn.ts';

function place(): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-turn-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  return join(dir, 'building.lock');
}

test('a turn is taken at once where nobody builds, and given back', async () => {
  const file = place();
  const turn = await takeTurn(file, () => expect.unreachable());
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  turn.end();
  expect(existsSync(file)).toBe(false);
});

test('a build waits for another, and says so once', async () => {
  const file = place();
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  writeFileSync(file, String(other.pid));
  const told: number[] = [];
  const taken = takeTurn(file, (number) => {
    told.push(number);
    setTimeout(() => other.kill(), 700);
  });
  (await taken).end();
  expect(told).toEqual([other.pid]);
});

test.each(['', 'nonsense', '999999999'])('a turn that nobody can have, "%s", is free', async (holder) => {
  const file = place();
  writeFileSync(file, holder);
  (await takeTurn(file, () => expect.unreachable())).end();
});
