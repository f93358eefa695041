// The embeddable page stands at /nhung/danh-ba, and is the only one other sites may frame.
import type { Connect, Plugin } from 'vite';

const source = 'src/embed/index.html';
const address = '/nhung/danh-ba';

/** Who may frame what; public/_headers says the same to static hosts. */
export const framing = {
  own: { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' },
  embed: { 'Content-Security-Policy': 'frame-ancestors *' },
};

/** Serves the page at its address with the server's `file`, and tells browsers who may frame what. */
function serve(file: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const [path = '', query] = (request.url ?? '').split('?');
    for (const [name, value] of Object.entries(path.startsWith('/nhung/') ? framing.embed : framing.own)) {
      response.setHeader(name, value);
    }
    if (path.replace(/\/$/, '') === address) request.url = query === undefined ? file : `${file}?${query}`;
    next();
  };
}

export function embedPage(): Plugin {
  return {
    name: 'phat-ngon:embed-page',
    // Before whatever else answers.
    enforce: 'pre',
    configureServer({ middlewares }) {
      middlewares.use(serve(`/${source}`));
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use(serve(`${address}/index.html`));
    },
    // Every static host serves a folder's index.html at the folder's address.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle[source];
        if (page) page.fileName = `${address.slice(1)}/index.html`;
      },
    },
  };
}

export const embedEntry = source;
