import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const runesOutsideNodeModules = ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true);

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: runesOutsideNodeModules },
  kit: {
    adapter: adapter({ precompress: true }),
    // Inline <style> and <script> carry a nonce per answer. Style attributes stay open: the
    // framework's route announcer and the charts set them, and they cannot load anything.
    csp: {
      mode: 'nonce',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:'],
        'connect-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['none'],
      },
    },
  },
};
