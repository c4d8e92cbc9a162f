/**
 * The one policy for HTML that script puts on a page. It must exist before anything else is loaded: the browser refuses
 * every swap without it. It passes HTML on as it is, since that comes from our own server; script in texts stays refused.
 */

interface Policies {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): unknown;
}

const policies = (window as { trustedTypes?: Policies }).trustedTypes;
policies?.createPolicy("default", { createHTML: (html) => html });
