/*
 * Print the bill of materials, CycloneDX: what npm says, under the name of this package and not of the folder that it lies
 * in, and with addresses that are some. Run by `npm run sbom`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Component {
  name: string;
  externalReferences?: { type: string; url: string }[];
}

/** Where a repository is that its package names as Git or npm allow, in a few words. */
const shorthand = /^(?:git\+https:\/\/github\.com:|git@github\.com:|github:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/;

/** A component with the addresses that the format takes. */
function correct<C extends Component>(component: C): C {
  const { externalReferences = [] } = component;
  const corrected = externalReferences.map(({ url, ...reference }) => ({
    ...reference,
    url: url.replace(shorthand, 'https://github.com/$1'),
  }));
  return { ...component, externalReferences: corrected.filter(({ url }) => URL.canParse(url)) };
}

const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 50e6 },
);
if (status !== 0) throw new Error(stderr);
const bill = JSON.parse(stdout) as { metadata: { component: Component }; components: Component[] };
const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
const corrected = {
  ...bill,
  metadata: { ...bill.metadata, component: { ...correct(bill.metadata.component), name } },
  components: bill.components.map(correct),
};
console.log(JSON.stringify(corrected, null, 2));
