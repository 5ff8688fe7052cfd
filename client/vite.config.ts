import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [sveltekit()],
  // Kit's own version of this package, and not the server's newer one that lies above it.
  ssr: { noExternal: ['cookie'] },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: api, ws: true },
      '/graphiql': api,
      '/files': api,
      '/feeds': api,
      '/open-data': api,
    },
  },
});
