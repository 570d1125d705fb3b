/** Templates: elements, properties of children, and what they name of their class. */
import type { CheckContext } from '../check.ts';
import type { DeclaredClass, DeclaredProperty } from '../declaredProperties.ts';
import { nearest } from '../nearest.ts';
import type { BundleModel, PackageModel } from '../packageModel.ts';
import { BASE_ELEMENTS } from '../platformModules.ts';
import { reportInSource } from './bundleSource.ts';

/** Attributes any element may carry; the rest of a child's attributes are properties of its class. */
const GLOBAL_ATTRIBUTE =
  /^(class|style|key|slot|id|title|role|tabindex|hidden|lang|dir|accesskey|draggable|part|exportparts|(data|aria)-.*|on.*|(lwc|for|if|iterator|let):.*)$/;
/** Events the browser sends up from within a child. */
const NATIVE_EVENT =
  /^(click|dblclick|change|input|blur|focus|focusin|focusout|key\w+|mouse\w+|pointer\w+|drag\w*|drop|submit|scroll|load|error|slotchange)$/;
const TAG = /<([a-z][\w-]*)((?:\s+[^\s=<>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}))?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\}))?/g;

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A class with those it builds on, wherever in the package they are declared; `undefined` where one of them is not found. */
function lineage(model: PackageModel, bundle: BundleModel): DeclaredClass[] | undefined {
  const found: DeclaredClass[] = [];
  let next: DeclaredClass | undefined = bundle.classes[0];
  while (next) {
    found.push(next);
    const { base }: DeclaredClass = next;
    if (base === undefined) return found;
    next = [...model.bundles.values()].flatMap(({ classes }) => classes).find(({ name }) => name === base);
  }
  return undefined;
}

/** What a component's parents may set. */
export function offeredProperties(model: PackageModel, bundle: BundleModel): readonly DeclaredProperty[] {
  return (lineage(model, bundle) ?? bundle.classes.slice(0, 1)).flatMap(({ properties }) => properties);
}

function isDispatched(model: PackageModel, event: string): boolean {
  return [...model.bundles.values()].some(
    ({ words, sources }) => words.has(event) && [...sources.values()].some((text) => text.includes(`'${event}'`))
  );
}

function checkAttribute(
  context: CheckContext,
  child: BundleModel,
  tag: string,
  attribute: string
): [message: string, mend: string] | undefined {
  const event = /^on(.+)$/.exec(attribute)?.[1];
  if (event && !NATIVE_EVENT.test(event) && !isDispatched(context.model, event))
    return [`No component sends the event '${event}' that <${tag}> is listened to for`, 'Name the event as it is sent'];
  const offered = offeredProperties(context.model, child).map(({ name }) => name);
  if (GLOBAL_ATTRIBUTE.test(attribute) || offered.includes(camel(attribute))) return undefined;
  return [`The component '${child.name}' has no @api property '${camel(attribute)}'`, `Use ${nearest(camel(attribute), offered, 3)}`];
}

function checkTag(context: CheckContext, bundle: BundleModel, source: string, match: RegExpMatchArray): void {
  const [, tag = '', rest = ''] = match;
  const index = match.index ?? 0;
  const child = context.model.bundles.get(camel(tag.slice(2)));
  if (tag.startsWith('lightning-') && !BASE_ELEMENTS.has(tag))
    reportInSource(context, bundle, source, index, `There is no base component <${tag}>`, `Use ${nearest(tag, BASE_ELEMENTS, 3)}`);
  if (!tag.startsWith('c-')) return;
  if (!child)
    return reportInSource(
      context,
      bundle,
      source,
      index,
      `The component '${camel(tag.slice(2))}' does not exist`,
      'Name a bundle of the package'
    );
  for (const attribute of rest.matchAll(ATTRIBUTE)) {
    const problem = checkAttribute(context, child, tag, attribute[1] ?? '');
    if (problem) reportInSource(context, bundle, source, index + 1 + tag.length + attribute.index, ...problem);
  }
}

/** The template without its comments, every character where it was. */
function bare(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function checkTemplate(context: CheckContext, bundle: BundleModel, source: string, text: string): void {
  const loops = new Set(
    [...text.matchAll(/(?:for:(?:item|index)|iterator:(\w+)|let:(\w+)|lwc:slot-data)(?:="(\w+)")?/g)].flatMap((match) => match.slice(1))
  );
  for (const match of text.matchAll(TAG)) checkTag(context, bundle, source, match);
  const classes = lineage(context.model, bundle);
  if (!classes) return;
  const members = new Set(classes.flatMap((each) => each.members));
  for (const match of text.matchAll(/\{\s*([A-Za-z_$][\w$]*)/g)) {
    const name = match[1] ?? '';
    if (!members.has(name) && !loops.has(name))
      reportInSource(
        context,
        bundle,
        source,
        match.index,
        `The class has no '${name}'`,
        `Use ${nearest(
          name,
          [...members, ...loops].filter((each) => each !== undefined),
          3
        )}`
      );
  }
}

/** Every template of a bundle. */
export function checkTemplates(context: CheckContext, bundle: BundleModel): void {
  for (const [name, text] of bundle.sources) if (name.endsWith('.html')) checkTemplate(context, bundle, name, bare(text));
}
