/** What fields need of each other and of the object they stand on (P1, P3, P4, P13, P16). */
import type { Check, CheckContext } from '../check.ts';
import { fieldPathExists } from '../fieldPath.ts';
import { formulaProblems } from '../formula.ts';
import { child, descendants, textOf } from '../parseXml.ts';
import type { FieldModel } from '../packageModel.ts';
import { checkShape, checkSize } from './fieldShapes.ts';
import { checkLookup, checkRelationshipNames } from './relationships.ts';

const NOT_ON_ACTIVITY: ReadonlySet<string> = new Set(['LongTextArea', 'Html', 'MasterDetail', 'Summary']);
/** Words the platform takes for what a field falls under; several are joined by semicolons. */
const COMPLIANCE: ReadonlySet<string> = new Set(['PII', 'HIPAA', 'GDPR', 'PCI', 'COPPA', 'CCPA']);
const CLASSIFICATION: ReadonlySet<string> = new Set(['Public', 'Internal', 'Confidential', 'Restricted', 'MissionCritical']);

function checkKey({ report }: CheckContext, { file, type, name }: FieldModel): void {
  const isKey = textOf(file.root, 'unique') === 'true';
  if (isKey && type === 'Text' && textOf(file.root, 'caseSensitive') !== 'true') {
    report(
      file,
      child(file.root, 'unique'),
      'combination',
      `${name} is unique but not case-sensitive`,
      'Add <caseSensitive>true</caseSensitive>: keys differ by case (P16)'
    );
  }
  if (!isKey && textOf(file.root, 'caseSensitive') === 'true') {
    report(
      file,
      child(file.root, 'caseSensitive'),
      'combination',
      `${name} is case-sensitive but not unique`,
      'Only unique text is case-sensitive'
    );
  }
}

function checkActivity({ report }: CheckContext, { file, object, type, name, isRequired }: FieldModel): void {
  if (object === 'Task' || object === 'Event') {
    report(
      file,
      undefined,
      'wrongPlace',
      `${name} is authored under ${object}`,
      'Move it to objects/Activity/fields: deploying it under Task fails (P1)'
    );
  }
  if (object !== 'Activity') return;
  if (NOT_ON_ACTIVITY.has(type)) report(file, child(file.root, 'type'), 'combination', `Activity can't have a ${type}`, 'Use Text (P3)');
  if (isRequired)
    report(file, child(file.root, 'required'), 'combination', `${name} is required on Activity`, 'Never: it breaks dialers (P4)');
}

function checkPicklist({ report }: CheckContext, { file, name }: FieldModel): void {
  for (const element of descendants(file.root)) {
    if (element.name === 'restricted' && element.text.trim() === 'true') {
      report(
        file,
        element,
        'combination',
        `${name} is a restricted picklist`,
        'A package can not add values later: use Text, or leave it unrestricted'
      );
    }
  }
}

function checkFormula({ model, report }: CheckContext, { file, object, name }: FieldModel): void {
  const formula = child(file.root, 'formula');
  if (!formula) return;
  const exists = (path: string) =>
    (object === 'Activity' ? ['Task', 'Event'] : [object]).every((each) => fieldPathExists(model, each, path));
  for (const problem of formulaProblems(formula.text, exists))
    report(file, formula, 'reference', `The formula of ${name} is refused: ${problem}`, 'Mend the formula');
}

function checkValues({ report }: CheckContext, { file, type, name }: FieldModel): void {
  const preset = child(file.root, 'defaultValue');
  if (preset && type === 'Checkbox' && !['true', 'false'].includes(preset.text.trim()))
    report(file, preset, 'wrongValue', `${name} is '${preset.text.trim()}' by default`, 'A checkbox is true or false');
  const lists: [string, ReadonlySet<string>][] = [
    ['complianceGroup', COMPLIANCE],
    ['securityClassification', CLASSIFICATION]
  ];
  for (const [element, known] of lists) {
    const words = textOf(file.root, element)?.split(';') ?? [];
    for (const word of words.filter((candidate) => !known.has(candidate)))
      report(file, child(file.root, element), 'wrongValue', `<${element}> holds '${word}'`, `Use ${[...known].join(', ')}`);
  }
}

/** Every field of ours, and what fields need of each other. */
export const checkFields: Check = (context) => {
  for (const field of [...context.model.objects.values()].flatMap((object) => [...object.fields.values()])) {
    checkShape(context, field);
    checkSize(context, field);
    checkKey(context, field);
    checkLookup(context, field);
    checkActivity(context, field);
    checkPicklist(context, field);
    checkFormula(context, field);
    checkValues(context, field);
  }
  checkRelationshipNames(context);
};
