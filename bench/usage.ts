/* Loaded into the measured process: writes what it has used, as JSON, to the file that USAGE_FILE names. */
import { writeFileSync } from 'node:fs';

/** What a process has used. */
export interface Usage {
  /** Peak of its memory. */
  mebibytes: number;
  /** Of both cores, by all its threads. On a shared machine this says more than the clock. */
  cpuSeconds: number;
}

const file = process.env['USAGE_FILE'];
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage: Usage = { mebibytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(usage));
  });
}
