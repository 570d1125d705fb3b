export type Theme = 'slds1' | 'slds2';

export interface PageOptions {
  readonly theme: Theme;
  readonly isRightToLeft: boolean;
  readonly language: string;
  readonly customPermissions: readonly string[];
  /** `touchline__` where the package is installed with its namespace. */
  readonly prefix: string;
}

const STYLESHEETS: Readonly<Record<Theme, string>> = {
  slds1: '/assets/slds1/styles/salesforce-lightning-design-system.min.css',
  slds2: '/assets/slds2/css/bundled/slds2.cosmos.css'
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON inside a script element: nothing in it can end the element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The document every page starts from: the design system, the user, the bundle. */
export function pageHtml({ theme, isRightToLeft, language, customPermissions, prefix }: PageOptions): string {
  const user = { id: '005000000000001AAA', customPermissions, prefix, locale: language, language, timeZone: 'UTC', currency: 'USD' };
  return `<!doctype html>
<html lang="${escape(language)}" dir="${isRightToLeft ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Touchline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLESHEETS[theme]}">
<style>html, body { background: var(--slds-g-color-surface-2, #f3f3f3); margin: 0; } [hidden] { display: none !important; }</style>
</head>
<body class="slds-scope">
<script>globalThis.process = { env: {} }; globalThis.previewUser = ${scriptJson(user)};</script>
<script type="module" src="/assets/pages/main.js"></script>
</body>
</html>
`;
}
