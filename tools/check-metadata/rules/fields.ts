/** What each type of field needs and refuses (P1, P3, P4, P13, P16, P32). */
import type { Check, CheckContext } from '../check.ts';
import { child, descendants, textOf } from '../parseXml.ts';
import type { FieldModel } from '../packageModel.ts';

interface FieldShape {
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
}

const NO_TEXT = ['length', 'visibleLines'];
const NO_NUMBER = ['precision', 'scale'];
const NO_PARENT = [
  'referenceTo',
  'relationshipName',
  'deleteConstraint',
  'relationshipOrder',
  'writeRequiresMasterRead',
  'reparentableMasterDetail'
];
const NO_KEY = ['externalId', 'unique', 'caseSensitive'];

const SHAPES: Readonly<Record<string, FieldShape>> = {
  AutoNumber: { needs: ['displayFormat'], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, 'required', 'defaultValue'] },
  Checkbox: { needs: ['defaultValue'], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY, 'required'] },
  Currency: { needs: ['precision', 'scale'], refuses: [...NO_TEXT, ...NO_PARENT, ...NO_KEY] },
  Date: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY] },
  DateTime: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY] },
  Email: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT] },
  LongTextArea: { needs: ['length', 'visibleLines'], refuses: [...NO_NUMBER, ...NO_PARENT, ...NO_KEY, 'required'] },
  Lookup: {
    needs: ['referenceTo', 'relationshipName', 'deleteConstraint'],
    refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_KEY, 'relationshipOrder', 'writeRequiresMasterRead', 'reparentableMasterDetail']
  },
  MasterDetail: {
    needs: ['referenceTo', 'relationshipName', 'relationshipOrder', 'writeRequiresMasterRead'],
    refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_KEY, 'required', 'deleteConstraint']
  },
  Number: { needs: ['precision', 'scale'], refuses: [...NO_TEXT, ...NO_PARENT] },
  Percent: { needs: ['precision', 'scale'], refuses: [...NO_TEXT, ...NO_PARENT, ...NO_KEY] },
  Phone: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY] },
  Picklist: { needs: ['valueSet'], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT] },
  Text: { needs: ['length'], refuses: [...NO_NUMBER, ...NO_PARENT, 'visibleLines'] },
  TextArea: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY] },
  Url: { needs: [], refuses: [...NO_TEXT, ...NO_NUMBER, ...NO_PARENT, ...NO_KEY] }
};
const FORMULA_REFUSES = ['length', 'required', 'defaultValue', 'externalId', 'unique', 'caseSensitive', 'referenceTo', 'relationshipName'];
const NOT_ON_ACTIVITY: ReadonlySet<string> = new Set(['LongTextArea', 'Html', 'MasterDetail', 'Summary']);
/** Text(255) at most; a long text area holds 256 to 131,072 characters. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = { Text: [1, 255], LongTextArea: [256, 131_072] };

function checkShape({ report }: CheckContext, { file, type, isFormula, name }: FieldModel): void {
  const shape = SHAPES[type];
  if (!shape) {
    report(
      file,
      child(file.root, 'type'),
      'combination',
      `${name} is of type '${type}', which this package does not use`,
      `Use one of ${Object.keys(SHAPES).join(', ')}`
    );
    return;
  }
  const refused = isFormula ? FORMULA_REFUSES : shape.refuses;
  const isStated = (element: string) => textOf(file.root, element) !== 'false' || (type === 'MasterDetail' && element === 'required');
  for (const element of refused.filter((candidate) => child(file.root, candidate) && isStated(candidate))) {
    report(
      file,
      child(file.root, element),
      'combination',
      `<${element}> does not go with ${isFormula ? 'a formula' : type}`,
      'Take it out'
    );
  }
  if (isFormula && type === 'Text') return;
  for (const element of shape.needs.filter((candidate) => !child(file.root, candidate))) {
    if (isFormula && element === 'defaultValue') continue;
    report(file, undefined, 'missingElement', `${name} is a ${type} without <${element}>`, `Add <${element}>`);
  }
}

function checkSize({ report }: CheckContext, { file, type, name }: FieldModel): void {
  const length = Number(textOf(file.root, 'length'));
  const [least, most] = LENGTHS[type] ?? [0, Infinity];
  if (length < least || length > most)
    report(
      file,
      child(file.root, 'length'),
      'wrongValue',
      `${name} has length ${length}`,
      `A ${type} holds ${least} to ${most} characters`
    );
  const precision = Number(textOf(file.root, 'precision') ?? 1);
  const scale = Number(textOf(file.root, 'scale') ?? 0);
  if (precision < 1 || precision > 18 || scale < 0 || scale > 17 || scale > precision) {
    report(
      file,
      child(file.root, 'precision'),
      'wrongValue',
      `${name} has ${precision} digits, ${scale} of them decimals`,
      'At most 18 digits, decimals included'
    );
  }
  const visible = Number(textOf(file.root, 'visibleLines') ?? 3);
  if (visible < 2 || visible > 50)
    report(file, child(file.root, 'visibleLines'), 'wrongValue', `${name} shows ${visible} lines`, 'Between 2 and 50');
}

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

function checkLookup({ model, report }: CheckContext, { file, type, referenceTo, name, isRequired, object }: FieldModel): void {
  if (type !== 'Lookup' && type !== 'MasterDetail') return;
  if (referenceTo && !model.hasObject(referenceTo)) {
    report(
      file,
      child(file.root, 'referenceTo'),
      'reference',
      `${name} points at '${referenceTo}', which does not exist`,
      'Name an object of the package or a standard one'
    );
  }
  if (isRequired && textOf(file.root, 'deleteConstraint') === 'SetNull') {
    report(
      file,
      child(file.root, 'deleteConstraint'),
      'combination',
      `${name} is required and would be emptied (SetNull)`,
      'Use Restrict or Cascade, or do not require it'
    );
  }
  if (type === 'MasterDetail' && textOf(model.objects.get(object)?.file?.root, 'sharingModel') !== 'ControlledByParent') {
    report(
      file,
      child(file.root, 'type'),
      'combination',
      `${object} has a master, so its sharing model is the master's`,
      'Set <sharingModel>ControlledByParent</sharingModel> on the object'
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

function checkRelationshipNames({ model, report }: CheckContext): void {
  const seen = new Map<string, FieldModel>();
  for (const field of [...model.objects.values()].flatMap((object) => [...object.fields.values()])) {
    if (!field.referenceTo || !field.relationshipName) continue;
    const key = `${field.referenceTo}.${field.relationshipName}`.toLowerCase();
    const other = seen.get(key);
    if (other) {
      report(
        field.file,
        child(field.file.root, 'relationshipName'),
        'name',
        `${field.referenceTo} has the child relationship '${field.relationshipName}' already, from ${other.object}.${other.name}`,
        'Give it a name of its own'
      );
    } else seen.set(key, field);
    if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(field.relationshipName) || field.relationshipName.length > 40) {
      report(
        field.file,
        child(field.file.root, 'relationshipName'),
        'name',
        `'${field.relationshipName}' is no relationship name`,
        'Letters, digits and single underscores, at most 40, no __c'
      );
    }
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
  }
  checkRelationshipNames(context);
};
