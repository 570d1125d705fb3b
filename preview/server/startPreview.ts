/** Serves the pages on loopback, with the org behind the same address so that a browser needs no token of its own. */
import { join } from 'node:path';
import httpProxy from '@fastify/http-proxy';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { isFresh } from '../build/isFresh.ts';
import { pageHtml, type Theme } from './pageHtml.ts';
import { readApp, type AppModel } from './readApp.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface PreviewOptions {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** Tokens of other users by name, for `?user=NAME`. */
  readonly users?: Readonly<Record<string, { accessToken: string; customPermissions: readonly string[] }>>;
  readonly port?: number;
  /** Where the package is installed with one. */
  readonly namespace?: string;
  /** Build even where a build is at hand. */
  readonly rebuild?: boolean;
  /** Where the build is, or goes to. */
  readonly folder?: string;
  /** The package's metadata stays as it is; otherwise each page shows it as it is by then. */
  readonly readsAppOnce?: boolean;
}

export interface Preview {
  readonly url: string;
  stop(): Promise<void>;
}

const THEMES: ReadonlySet<string> = new Set<Theme>(['slds1', 'slds2']);

/** A page of the web that got its name resolved to this machine must not reach the org behind us (DNS rebinding). */
async function refuseOtherHosts(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
    await reply.code(403).send('Open the preview by its loopback address.');
}

/** Starts the preview; builds the pages first where there is no build or it is older than its sources. */
export async function startPreview({
  instanceUrl,
  accessToken,
  users = {},
  port = 0,
  namespace,
  rebuild = false,
  folder: built = join(ROOT, 'dist/preview'),
  readsAppOnce = false
}: PreviewOptions): Promise<Preview> {
  if (rebuild || !isFresh(ROOT, built)) {
    // Compilers are slow to load, and most of the time there is nothing to build.
    const { buildPages } = await import('../build/buildPages.ts');
    await buildPages(built);
  }
  const server = fastify({ logger: false });
  server.addHook('onRequest', refuseOtherHosts);
  const tokenOf = (cookie: string | undefined): string => {
    const name = /(?:^|;\s*)user=([^;]+)/.exec(cookie ?? '')?.[1];
    return users[decodeURIComponent(name ?? '')]?.accessToken ?? accessToken;
  };
  for (const prefix of ['/services', '/cometd']) {
    await server.register(httpProxy, {
      upstream: instanceUrl,
      prefix,
      rewritePrefix: prefix,
      replyOptions: {
        rewriteRequestHeaders: (request, headers) => ({ ...headers, authorization: `Bearer ${tokenOf(request.headers.cookie)}` })
      }
    });
  }
  await server.register(fastifyStatic, { root: built, prefix: '/assets/pages/' });
  await server.register(fastifyStatic, {
    root: join(ROOT, 'node_modules/@salesforce-ux/design-system/assets'),
    prefix: '/assets/slds1/',
    decorateReply: false
  });
  await server.register(fastifyStatic, {
    root: join(ROOT, 'node_modules/@salesforce-ux/design-system-2/dist'),
    prefix: '/assets/slds2/',
    decorateReply: false
  });
  await server.register(fastifyStatic, { root: join(ROOT, 'node_modules/axe-core'), prefix: '/assets/axe/', decorateReply: false });
  let app: AppModel | undefined;
  server.get('/preview/app.json', () => {
    if (!readsAppOnce || !app) app = readApp(join(ROOT, 'force-app'));
    return app;
  });
  server.get<{ Querystring: Record<string, string> }>('/lightning/*', (request, reply) => {
    const { theme = 'slds2', user = '', dir = 'ltr', lang = 'en-US' } = request.query;
    void reply.header('set-cookie', `user=${encodeURIComponent(user)}; Path=/; SameSite=Strict; HttpOnly`);
    const customPermissions = user === '' ? ['Resolve_Calls'] : (users[user]?.customPermissions ?? []);
    return reply.type('text/html').send(
      pageHtml({
        theme: THEMES.has(theme) ? (theme as Theme) : 'slds2',
        isRightToLeft: dir === 'rtl',
        language: lang,
        customPermissions,
        prefix: namespace === undefined ? '' : `${namespace}__`
      })
    );
  });
  server.get('/', (_, reply) => reply.redirect('/lightning/page/home'));
  const url = await server.listen({ host: '127.0.0.1', port });
  return { url, stop: () => server.close() };
}
