import { rootOf } from '../model/address.ts';
import { ASK_FIRST, dataFolder, FOR_EVER, hashedFolders, headersAt, shared, type Header } from './headers.ts';

/** A site to be served. */
export interface Served {
  /** Full address, sub-path included. */
  address: URL;
  /** Folder of the finished site. */
  folder: string;
  /** Codes of its languages, the first one first. */
  languages: readonly string[];
}

/** Types of our files that servers do not know by themselves. */
const types: readonly { ending: string; type: string }[] = [
  { ending: 'md', type: 'text/markdown' },
  { ending: 'csv', type: 'text/csv' },
  { ending: 'webmanifest', type: 'application/manifest+json' },
  { ending: 'bib', type: 'application/x-bibtex' },
  { ending: 'ris', type: 'application/x-research-info-systems' },
];

/** Caddy knows this one neither. */
const atom = { ending: 'atom', type: 'application/atom+xml' };

/** Types that get smaller on their way. Fonts, pictures, PDFs and the search index are compressed already. */
const compressed = [
  'text/css',
  'text/csv',
  'text/markdown',
  'text/plain',
  'text/xml',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/atom+xml',
  'application/x-bibtex',
  'application/x-research-info-systems',
  'application/xml',
  'image/svg+xml',
];

/** Folder of the data in each language; the first has no part in the path. */
const dataFolders = (languages: readonly string[]) => [
  dataFolder,
  ...languages.slice(1).map((code) => `${code}/${dataFolder}`),
];

/**
 * The file `_headers` that Cloudflare Pages, Netlify and others read. Both put a header of several matching rules
 * together, so the rules for caching do not overlap. Only one star may stand in a path, so each language
 * has its rule; what no rule names, they have asked for anew by themselves.
 */
export function writeHeaders(base: string, languages: readonly string[]): string {
  const rules = [
    { path: `${base}*`, headers: headersAt(base) },
    ...dataFolders(languages).map((folder) => ({ path: `${base}${folder}/*`, headers: [shared] })),
    ...hashedFolders.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: [['Cache-Control', FOR_EVER]] as const,
    })),
  ];
  return rules
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** Some lines, each with so many more spaces (or tabs) before it. */
const indent = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

/** What TLS a server speaks: what Mozilla calls intermediate, for all browsers of the last ten years. */
const tls = `ssl_protocols TLSv1.2 TLSv1.3;
ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
ssl_prefer_server_ciphers off;
ssl_session_cache shared:jianbao:2m;
ssl_session_timeout 1d;
ssl_session_tickets off;
`;

/**
 * A configuration for nginx from 1.18 on: of a site that has its host for itself, a server, for the `http` block; of one
 * under a sub-path, its locations, for the server that the host has already.
 */
export function writeNginx(served: Served): string {
  const { address } = served;
  const locations = writeLocations(served);
  const start = `# ${address.href}: made by \`npm run server -- nginx\`.`;
  if (rootOf(address.href) !== '/') {
    return `${start} Include it in the server block of ${address.host}:
# server { server_name ${address.hostname}; …; include /etc/nginx/snippets/jianbao.conf; }
${locations}`;
  }
  const secure = address.protocol === 'https:';
  const port = address.port || (secure ? '443' : '80');
  const listen = secure ? ` ssl http2` : '';
  const redirect = `server {
  listen 80;
  listen [::]:80;
  server_name ${address.hostname};
  return 301 https://$host$request_uri;
}
`;
  const certificate = `  # Your certificate, with those of its issuers, and its key.
  ssl_certificate /etc/ssl/certs/${address.hostname}.pem;
  ssl_certificate_key /etc/ssl/private/${address.hostname}.key;
${indent(tls, '  ')}`;
  return `${start} Include it in the http block, e.g. from /etc/nginx/conf.d/.
${secure ? redirect : ''}server {
  listen ${port}${listen};
  listen [::]:${port}${listen};
  server_name ${address.hostname};
${secure ? certificate : ''}  server_tokens off;

${indent(locations, '  ')}}
`;
}

/** Where a site stands on a server of nginx, and what it sends. */
function writeLocations({ address, folder, languages }: Served): string {
  const base = rootOf(address.href);
  const add = (more: readonly Header[]) =>
    [...headersAt(base), ...more].map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');
  // A location with a header of its own has none of those around it: each says them all.
  const parts = [
    ...hashedFolders.map((part) => ({ part, more: [['Cache-Control', FOR_EVER]] as const })),
    ...dataFolders(languages).map((part) => ({ part, more: [['Cache-Control', ASK_FIRST], shared] as const })),
  ].map(
    ({ part, more }) => `location ^~ ${base}${part}/ {
  alias ${folder}/${part}/;
${indent(add(more), '  ')}}
`,
  );
  const own = `alias ${folder}/;
index index.html;
# Behind a proxy the port of this server is nobody's business.
absolute_redirect off;
# A folder without a page is not there, either.
error_page 404 ${base}404.html;
error_page 403 =404 ${base}404.html;

include /etc/nginx/mime.types;
types {
${types.map(({ ending, type }) => `  ${type} ${ending};`).join('\n')}
}
charset utf-8;
charset_types ${compressed.filter((type) => type !== 'image/svg+xml').join(' ')};

gzip on;
gzip_vary on;
gzip_comp_level 6;
gzip_types ${compressed.join(' ')};

${add([['Cache-Control', ASK_FIRST]])}
${parts.join('')}location = ${base}_headers {
  return 404;
}
`;
  const slash = `location = ${base.slice(0, -1)} {
  absolute_redirect off;
  return 301 ${base};
}
`;
  return `${base === '/' ? '' : slash}location ^~ ${base} {
${indent(own, '  ')}}
`;
}

/**
 * A configuration for Caddy from 2.6 on: of a site that has its host for itself, the whole of it, with a certificate that
 * Caddy gets by itself; of one under a sub-path, what stands in the block that the host has already.
 */
export function writeCaddy({ address, folder }: Served): string {
  const base = rootOf(address.href);
  // Within `handle_path` the sub-path is taken off.
  const hashed = hashedFolders.map((part) => `/${part}/*`).join(' ');
  const own = `root * ${folder}
encode {
	zstd
	gzip
	match {
${['text/html', ...compressed].map((type) => `\t\theader Content-Type ${type}*`).join('\n')}
	}
}

header {
${headersAt(base)
  .map(([name, value]) => `\t${name} "${value}"`)
  .join('\n')}
}
@hashed path ${hashed}
header @hashed Cache-Control "${FOR_EVER}"
@changing not path ${hashed}
header @changing Cache-Control "${ASK_FIRST}"
# Any site may read the data.
@shared path_regexp ^/([a-z0-9-]+/)?${dataFolder}/
header @shared ${shared[0]} "${shared[1]}"
${[...types, atom]
  .map(({ ending, type }) => `@${ending} path *.${ending}\nheader @${ending} Content-Type "${type}; charset=utf-8"`)
  .join('\n')}

# A folder without a page is not there, and the rules for other hosts are not for readers.
rewrite /_headers /404/
@missing not file {path} {path}/index.html
handle @missing {
	header Cache-Control "${ASK_FIRST}"
	header Content-Type "text/html; charset=utf-8"
	rewrite * /404.html
	file_server {
		status 404
	}
}
handle {
	file_server
}
`;
  const start = `# ${address.href}: made by \`npm run server -- caddy\`.`;
  if (base === '/') {
    return `${start}
${address.origin} {
${indent(own, '\t')}}
`;
  }
  return `${start} Import it in the block of ${address.host}:
# ${address.host} { …; import jianbao.caddy }
redir ${base.slice(0, -1)} ${base} 301
handle_path ${base}* {
${indent(own, '\t')}}
`;
}
