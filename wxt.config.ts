import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  // What is made in the folder and kept out of git; Mozilla rebuilds the add-on from the rest.
  zip: { excludeSources: ['demo-output/**'] },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  hooks: {
    // The browsers' messages are for machines alone; laid out for reading they are 42 kB longer.
    'build:publicAssets'(_, assets) {
      for (const asset of assets) {
        if (!asset.relativeDest.startsWith('_locales/') || !('contents' in asset)) continue;
        asset.contents = JSON.stringify(JSON.parse(asset.contents));
      }
    },
  },
  vite: () => ({ plugins: [preact()], build: { target: ['chrome120', 'firefox142'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'declarativeNetRequestWithHostAccess'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // Not WXT's own content scripts: those announce themselves to every page, with the extension's id, by an event.
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: ['gate.js'], run_at: 'document_idle' }],
    action: { default_title: '__MSG_extName__' },
    commands: {
      'check-page': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_commandCheck__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self' https: http:; img-src 'self' data:; style-src 'self'",
    },
    ...(browser === 'chrome' ? { minimum_chrome_version: '120' } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5b0f5f0e-8f5c-4c0e-9d3a-6a1f7a1e2c55}',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                optional: ['websiteContent', 'searchTerms', 'browsingActivity'],
              },
            },
          },
        }
      : {}),
  }),
});
