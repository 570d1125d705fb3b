/** What the platform resolves at run time, as modules of the browser bundle: `@salesforce/schema`, labels, permissions, the user. */
import type { Plugin } from 'rollup';

const PREFIX = '\0platform:';

/** Texts of the package's labels by name. */
export type LabelTexts = ReadonlyMap<string, string>;

/** As JavaScript: a name of the package has its namespace where it is installed with one. */
function installedName(name: string): string {
  return name.endsWith('__c') ? `(globalThis.previewUser?.prefix ?? '') + ${JSON.stringify(name)}` : JSON.stringify(name);
}

function source(specifier: string, labels: LabelTexts): string | undefined {
  const [, kind = '', path = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  switch (kind) {
    case 'schema': {
      const [objectApiName = '', fieldApiName] = path.split('.');
      const names = Object.entries(fieldApiName ? { fieldApiName, objectApiName } : { objectApiName });
      return `export default { ${names.map(([key, name]) => `${key}: ${installedName(name)}`).join(', ')} };`;
    }
    case 'label': {
      const name = path.replace(/^c\./, '');
      const text = labels.get(name);
      // Labels can be replaced before the page loads: long words, another language, right to left.
      return text === undefined
        ? undefined
        : `export default globalThis.previewLabels?.[${JSON.stringify(name)}] ?? ${JSON.stringify(text)};`;
    }
    case 'customPermission':
      return `export default globalThis.previewUser?.customPermissions.includes(${JSON.stringify(path)}) || undefined;`;
    case 'user':
      return path === 'Id' ? 'export default globalThis.previewUser?.id;' : 'export default false;';
    case 'client':
      return path === 'formFactor' ? "export default globalThis.innerWidth < 768 ? 'Small' : 'Large';" : undefined;
    case 'i18n': {
      const values: Readonly<Record<string, string>> = {
        locale: "globalThis.previewUser?.locale ?? 'en-US'",
        lang: "globalThis.previewUser?.language ?? 'en-US'",
        dir: "document.dir || 'ltr'",
        timeZone: "globalThis.previewUser?.timeZone ?? 'UTC'",
        currency: "globalThis.previewUser?.currency ?? 'USD'"
      };
      return values[path] && `export default ${values[path]};`;
    }
    default:
      return undefined;
  }
}

/** Resolves `@salesforce/*`; what base components bring of their own (formats, gates) is left to them. */
export function platformModules(labels: LabelTexts): Plugin {
  return {
    name: 'platform-modules',
    resolveId: (specifier) => (source(specifier, labels) === undefined ? undefined : PREFIX + specifier),
    load: (id) => (id.startsWith(PREFIX) ? source(id.slice(PREFIX.length), labels) : undefined)
  };
}
