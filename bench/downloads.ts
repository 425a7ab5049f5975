import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Print how many files of each form `dist/` gives away, their bytes and the largest of them. */
export function measureDownloads(dir = 'dist'): void {
  const forms = new Map<string, number[]>();
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const [, form] = /\.(excel\.csv|csv-metadata\.json|csl\.json|csv|xlsx|json|zip|bib|ris)$/.exec(file) ?? [];
    if (!form || /^(pagefind|_astro)/.test(file)) continue;
    forms.set(form, [...(forms.get(form) ?? []), statSync(join(dir, file)).size]);
  }
  console.log('  form                 files     bytes   largest');
  for (const [form, sizes] of [...forms].sort()) {
    const numbers = [sizes.length, sizes.reduce((sum, size) => sum + size, 0), Math.max(...sizes)];
    console.log(`  ${form.padEnd(18)}${numbers.map((number) => String(number).padStart(10)).join('')}`);
  }
}
