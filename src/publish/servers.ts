import { ASK_FIRST, dataFolder, FOR_EVER, hashedFolders, headers, shared } from './headers.ts';

/** A site to be served. */
export interface Served {
  /** Full address, sub-path included. */
  address: URL;
  /** Folder of the finished site. */
  folder: string;
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

/** The sub-path of a site, with slashes around it. */
const baseOf = (address: URL) => address.pathname.replace(/\/?$/, '/');

/**
 * The file `_headers` that Cloudflare Pages, Netlify and others read. Both put a header of several matching rules
 * together, so the rules for caching do not overlap. Only one star may stand in a path, so each language has its rule; what no rule names, they have asked for anew by themselves.
 */
export function writeHeaders(base: string, languages: readonly string[]): string {
  const rules = [
    { path: `${base}*`, headers },
    ...['', ...languages.slice(1).map((code) => `${code}/`)].map((folder) => ({
      path: `${base}${folder}${dataFolder}/*`,
      headers: [shared],
    })),
    ...hashedFolders.map((folder) => ({
      path: `${base}${folder}/*`,
      headers: [['Cache-Control', FOR_EVER]] as const,
    })),
  ];
  return rules
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'))
    .join('\n');
}

/** A configuration for nginx from 1.18 on, to be included in its `http` block. */
export function writeNginx({ address, folder }: Served): string {
  const base = baseOf(address);
  const secure = address.protocol === 'https:';
  const port = address.port || (secure ? '443' : '80');
  const listen = secure ? ` ssl http2` : '';
  return `# ${address.href}: made by \`npm run server -- nginx\`. Include it in the http block, e.g. from /etc/nginx/conf.d/.
map $uri $jianbao_cache {
  default "${ASK_FIRST}";
${hashedFolders.map((folder) => `  ~^${escape(`${base}${folder}/`)} "${FOR_EVER}";`).join('\n')}
}
# Any site may read the data; a header without a value is not sent.
map $uri $jianbao_shared {
  default "";
  ~^${escape(base)}([a-z0-9-]+/)?${dataFolder}/ "${shared[1]}";
}
${
  secure
    ? `
server {
  listen 80;
  listen [::]:80;
  server_name ${address.hostname};
  return 301 https://$host$request_uri;
}
`
    : ''
}
server {
  listen ${port}${listen};
  listen [::]:${port}${listen};
  server_name ${address.hostname};
${
  secure
    ? `  ssl_certificate /etc/ssl/certs/${address.hostname}.pem;
  ssl_certificate_key /etc/ssl/private/${address.hostname}.key;
`
    : ''
}  server_tokens off;
  # Behind a proxy the port of this server is nobody's business.
  absolute_redirect off;

  include /etc/nginx/mime.types;
  types {
${types.map(({ ending, type }) => `    ${type} ${ending};`).join('\n')}
  }
  charset utf-8;
  charset_types ${compressed.filter((type) => type !== 'image/svg+xml').join(' ')};

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_types ${compressed.join(' ')};

  # A location with a header of its own would lose all of these: none has.
${headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
  add_header Cache-Control $jianbao_cache always;
  add_header ${shared[0]} $jianbao_shared always;

  error_page 404 ${base}404.html;
  location ${base} {
    alias ${folder}/;
    index index.html;
  }
  location = ${base}_headers {
    return 404;
  }
${
  base === '/'
    ? ''
    : `  location = ${base.slice(0, -1)} {
    return 301 ${base};
  }
`
}}
`;
}

/** A configuration for Caddy from 2.6 on. It gets a certificate for an address with https by itself. */
export function writeCaddy({ address, folder }: Served): string {
  const base = baseOf(address);
  const paths = hashedFolders.map((folder) => `${base}${folder}/*`).join(' ');
  return `# ${address.href}: made by \`npm run server -- caddy\`.
${address.origin} {
	encode zstd gzip

	header {
${headers.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	@hashed path ${paths}
	header @hashed Cache-Control "${FOR_EVER}"
	@changing not path ${paths}
	header @changing Cache-Control "${ASK_FIRST}"
	@shared path_regexp ^${escape(base)}([a-z0-9-]+/)?${dataFolder}/
	header @shared ${shared[0]} "${shared[1]}"
${[...types, atom]
  .map(({ ending, type }) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}; charset=utf-8"`)
  .join('\n')}

${base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} 301\n`}	handle_path ${base}* {
		root * ${folder}
		file_server {
			hide _headers
		}
	}

	handle_errors {
		@missing expression {http.error.status_code} == 404
		handle @missing {
			header Cache-Control "${ASK_FIRST}"
			header Content-Type "text/html; charset=utf-8"
			root * ${folder}
			rewrite * /404.html
			file_server
		}
	}
}
`;
}

/** A text as a regular expression has it. */
const escape = (text: string) => text.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
