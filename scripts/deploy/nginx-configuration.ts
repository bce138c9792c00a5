import { localeCodes, sourceLocale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';
import { kindsByEnding, unknownKind } from '#server/http/content-types.ts';
import { onDemandPatterns } from '#server/http/on-demand.ts';
import { cacheControls, lastingFolders, securityHeaders } from '#server/http/policy.ts';
import { hiddenPattern } from '#server/http/read-path.ts';

export interface Front {
  /** Folder of the files: `dist/client`, by way of the pointer `dist`, so that a new build is served at once. */
  root: string;
  /** Host and port of the app. */
  app: string;
  /** What nginx listens on: a port, or address and port, with `ssl` where certificates are configured. */
  listen: string;
  siteUrl: string;
  /** File of the access log, or `off`. */
  accessLog: string;
  /** Whether nginx has the module that serves files that brotli compressed (Debian: libnginx-mod-http-brotli-static). */
  brotli: boolean;
}

const languages = localeCodes.join('|');
const kinds = Object.entries(kindsByEnding);
const compressedTypes = [...new Set(kinds.filter(([, { isCompressed }]) => isCompressed).map(([, { type }]) => type))];

/**
 * The site behind nginx, as a file for `/etc/nginx/conf.d/`: files and their compressed versions by nginx, only what is on demand by the app.
 * All that the app also says (headers, content types, addresses on demand, sentences) is taken from the app's own tables.
 */
export function nginxConfiguration({ root, app, listen, siteUrl, accessLog, brotli }: Front): string {
  const { maps, lines } = securityLines(siteUrl);
  const security = lines.map((line) => `    ${line}`).join('\n');
  const file = `${security}
    add_header Cache-Control $chophien_cache always;
    add_header Vary $chophien_vary always;`;
  return `# Written by scripts/deploy-front.ts; write it anew instead of editing it.

upstream chophien_app {
  server ${app};
  keepalive 16;
}

# The reader's language: of the address, else chosen before, else the first of ours that the browser names (browsers list what they prefer first).
map $http_accept_language $chophien_asked {
  "" ${sourceLocale};
  "~^(?:[^,]*,)*?\\s*(?<chophien_listed>${languages})(?![a-z])" $chophien_listed;
  default en;
}
map $cookie_locale $chophien_reader {
${localeCodes.map((code) => `  ${code} ${code};`).join('\n')}
  default $chophien_asked;
}
map $request_uri $chophien_locale {
  "~^/(?<chophien_named>${languages})(?:[/?]|$)" $chophien_named;
  default $chophien_reader;
}
${sentences('chophien_405', 'error.405')}
${sentences('chophien_413', 'error.inquiry.too_large')}
${sentences('chophien_503', 'error.503')}
${maps}
map $uri $chophien_cache {
  "~^/(?:${lastingFolders.join('|')})/" "${cacheControls.lasting}";
  default "${cacheControls.other}";
}
map $sent_http_content_type $chophien_vary {
${compressedTypes.map((type) => `  "${type}" Accept-Encoding;`).join('\n')}
  default "";
}

# Links of mails carry a secret in their query. It stands in no log: neither as what was asked for nor as where somebody came from.
map $request_uri $chophien_logged {
  "~^(?<chophien_secret>/(?:${languages})/inquiry/[^?]*)[?]" "$chophien_secret";
  default $request_uri;
}
map $http_referer $chophien_from {
  "~^(?<chophien_page>[^?]*)[?]" "$chophien_page";
  default $http_referer;
}
log_format chophien '$remote_addr - $remote_user [$time_local] "$request_method $chophien_logged $server_protocol" $status $body_bytes_sent "$chophien_from" "$http_user_agent"';

server {
  listen ${listen};
  server_name ${isLocal(siteUrl) ? '_' : new URL(siteUrl).hostname};
  root "${root}";

  access_log ${accessLog === 'off' ? accessLog : `"${accessLog}" chophien`};
  server_tokens off;
  merge_slashes off;
  absolute_redirect off;
  charset off;
  gzip off;
  gzip_static on;
  ${brotli ? 'brotli_static on;' : '# brotli_static on;  # with libnginx-mod-http-brotli-static; --brotli writes it'}
  sendfile on;
  tcp_nopush on;

  types {
${kinds.map(([ending, { type }]) => `    "${type}" ${ending};`).join('\n')}
  }
  default_type ${unknownKind.type};

  proxy_http_version 1.1;
  proxy_connect_timeout 2s;
  proxy_set_header Connection "";
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;

  error_page 404 /$chophien_locale/404/index.html;
  # An address that means nothing, such as one that leads out of the site, is not found either.
  error_page 400 =404 /$chophien_locale/404/index.html;
  error_page 405 = @nothing_to_take;
  error_page 413 = @too_much;
  error_page 502 504 = @app_is_down;

  # The page “not found” has no address of its own.
  location ~ "^/(?<chophien_missed>${languages})/404/index\\.html$" {
    internal;
    etag off;
${security}
    add_header Cache-Control no-store always;
    add_header Content-Language $chophien_missed always;
    add_header Last-Modified "" always;
  }
  location ~ "//|${hiddenPattern}" {
    return 404;
  }

  # The first page leads on to the reader's language; without the app it offers all of them.
  location = / {
    error_page 502 504 = @choice_of_language;
    proxy_pass http://chophien_app;
  }
  location @choice_of_language {
    try_files /index.html =404;
${file}
  }

  # What is on demand; all else outlives the app. Quotations bring files of several MB. The log of errors would quote an address whole.
  client_max_body_size 40m;
${onDemandPatterns.map((pattern) => `  location ~ "${pattern}" { ${pattern.includes('/inquiry/') ? 'error_log /dev/null; ' : ''}proxy_pass http://chophien_app; }`).join('\n')}

  location ~ /$ {
    try_files "\${uri}index.html" =404;
${file}
  }
  location / {
    try_files $uri @without_slash;
${file}
  }
  location @without_slash {
${security}
    if (-f "$document_root$uri/index.html") {
      return 301 "$uri/$is_args$args";
    }
    return 404;
  }

  location @nothing_to_take {
    types { }
    default_type "text/plain;charset=utf-8";
${security}
    add_header Cache-Control no-store always;
    add_header Allow "GET, HEAD" always;
    return 405 "$chophien_405\\n";
  }
  location @too_much {
    types { }
    default_type "text/plain;charset=utf-8";
${security}
    add_header Cache-Control no-store always;
    return 413 "$chophien_413\\n";
  }
  location @app_is_down {
    types { }
    default_type "text/plain;charset=utf-8";
${security}
    add_header Cache-Control no-store always;
    add_header Retry-After 60 always;
    return 503 "$chophien_503\\n";
  }
}
`;
}

/** The security headers of src/server/http/policy.ts: what pages, scripts and other files have in common as a line, what differs by way of a map. nginx leaves a header out whose value is empty. */
function securityLines(siteUrl: string): { maps: string; lines: string[] } {
  const page = securityHeaders('text/html', siteUrl);
  const script = securityHeaders('text/javascript', siteUrl);
  const other = securityHeaders(unknownKind.type, siteUrl);
  const names = [...new Set([...Object.keys(page), ...Object.keys(script), ...Object.keys(other)])];
  const variable = (name: string) => `$chophien_${name.toLowerCase().replaceAll('-', '_')}`;
  const differing = names.filter((name) => page[name] !== other[name] || script[name] !== other[name]);
  return {
    maps: differing.map((name) => `map $sent_http_content_type ${variable(name)} {\n  "~^text/html" "${page[name] ?? ''}";\n  "~^text/javascript" "${script[name] ?? ''}";\n  default "${other[name] ?? ''}";\n}`).join('\n'),
    lines: names.map((name) => `add_header ${name} ${differing.includes(name) ? variable(name) : `"${page[name]}"`} always;`),
  };
}

function sentences(variable: string, key: 'error.405' | 'error.503' | 'error.inquiry.too_large'): string {
  return `map $chophien_locale $${variable} {\n${localeCodes.map((code) => `  ${code} "${translator(code)(key)}";`).join('\n')}\n}`;
}

/** A site that is tried out on one machine answers to every name. */
function isLocal(siteUrl: string): boolean {
  return new URL(siteUrl).hostname === 'localhost';
}
