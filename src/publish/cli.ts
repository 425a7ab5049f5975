import { readContent } from '../read/readContent.ts';
import { openFolder } from '../read/source.ts';
import { addressOverride, contentDir, outDir } from '../site.config.ts';
import { writeCaddy, writeNginx } from './servers.ts';

const writers: Record<string, typeof writeNginx> = { nginx: writeNginx, caddy: writeCaddy };

const [name = ''] = process.argv.slice(2);
const write = writers[name];
const address = addressOverride ?? readContent(openFolder(contentDir)).content?.site.address;
if (!write || !address) {
  console.error(
    write
      ? 'site.yaml cannot be read. `npm run check` says why.'
      : `no server is named "${name}"\n    Say one of: ${Object.keys(writers).join(', ')}.`,
  );
  process.exit(1);
}
process.stdout.write(write({ address: new URL(address), folder: outDir }));
