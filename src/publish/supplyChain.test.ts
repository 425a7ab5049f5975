import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/* What the project takes from others: each thing named exactly, and checked against its hash. */

interface LockedPackage {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

interface Step {
  uses?: string;
  run?: string;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const lock = readJson('package-lock.json') as { lockfileVersion: number; packages: Record<string, LockedPackage> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, workflow: parse(text) as { permissions: unknown; jobs: Record<string, { steps: Step[] }> } };
});

test('every package of the lock file has a hash, and none comes from an address of its own', () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(locked.length).toBeGreaterThan(100);
  for (const [place, { integrity, resolved, link, version }] of locked) {
    expect.soft(link, place).toBeUndefined();
    expect.soft(version, place).toMatch(/^\d+\.\d+\.\d+/);
    expect.soft(integrity, place).toMatch(/^sha512-[\w+/]+=*$/);
    // Left out, so that any registry will do; one that is named must be npm's own.
    expect.soft(resolved ?? 'https://registry.npmjs.org/', place).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test('every dependency is pinned to a version, and only those named run a script when installed', () => {
  const { dependencies, devDependencies, allowScripts } = readJson('package.json') as Record<
    string,
    Record<string, unknown>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
  const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScripts.map(([place]) => place.split('node_modules/').at(-1)!);
  // fsevents is for macOS; npm asks before it runs its script, and all works without. That of vnu-jar, which would fetch
  // Java, is refused by name.
  expect(names.filter((name) => !(name in allowScripts!) && name !== 'fsevents')).toEqual([]);
});

test('every action is pinned to a commit, with the version beside it', () => {
  const uses = workflows.flatMap(({ file, text }) =>
    [...text.matchAll(/uses: (.*)/g)].map(([, use]) => ({ file, use })),
  );
  expect(uses.length).toBeGreaterThan(0);
  for (const { file, use } of uses) expect(use, file).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  // One action, one commit.
  const pins = new Map(uses.map(({ use }) => [use!.split('@')[0], use]));
  for (const { use } of uses) expect(use).toBe(pins.get(use!.split('@')[0]));
});

test('workflows may read and nothing else, unless a job says so', () => {
  for (const { file, workflow } of workflows) expect(workflow.permissions, file).toEqual({ contents: 'read' });
});

test('no workflow puts what others may write into a command', () => {
  for (const { file, workflow } of workflows) {
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    for (const command of commands) expect(command, file).not.toContain('${{');
  }
});

/** No address. */
const wrong = { type: 'vcs', url: 'owner and name' };

/** The published schema of CycloneDX 1.5, and of what it refers to, as cyclonedx-library 10.3.0 (Apache-2.0) ships them. */
function openBillSchema(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  // What is an address by the narrower rule is one by the wider; the same holds for mail.
  const { 'uri-reference': address, email } = ajv.formats;
  ajv.addFormat('iri-reference', address!).addFormat('idn-email', email!);
  for (const name of ['cyclonedx-spdx', 'cyclonedx-jsf-0.82']) {
    const schema = readJson(`e2e/profiles/${name}.json`);
    ajv.addSchema(schema, (schema['$id'] as string).replace('.schema.json', '.SNAPSHOT.schema.json'));
  }
  return ajv.compile(readJson('e2e/profiles/cyclonedx-1.5.json'));
}

test(
  'the bill of materials is one by its schema, bears our name, and lists every package that is locked',
  {
    timeout: 60_000,
  },
  () => {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
      maxBuffer: 50e6,
    });
    expect(status, stderr).toBe(0);
    const bill = JSON.parse(stdout) as {
      metadata: { component: object };
      components: { name: string; purl: string; externalReferences?: { url: string }[] }[];
    };
    const isBill = openBillSchema();
    isBill(bill);
    expect(isBill.errors).toBeNull();
    // The schema does look at addresses…
    expect(isBill({ ...bill, components: [{ ...bill.components[0], externalReferences: [wrong] }] })).toBe(false);
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: { component: { name: 'jianbao', purl: expect.stringMatching(/^pkg:npm\/jianbao@/) as string } },
    });
    const addresses = bill.components.flatMap(({ externalReferences = [] }) =>
      externalReferences.map(({ url }) => url),
    );
    // … though a port that is no number gets by.
    for (const address of addresses)
      expect.soft(address).toMatch(/^(git\+)?(https?|git|ssh):\/\/[\w.@-]+(:\d+)?(\/|$)/);
    const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
    // Packages for other systems are locked, and not installed here.
    const installed = locked.filter(([place]) => existsSync(place));
    for (const [place, { version }] of installed) {
      expect.soft(listed, place).toContain(`pkg:npm/${place.split('node_modules/').at(-1)}@${version}`);
    }
  },
);
