/** What each type of field needs, refuses and holds (P13, P32). */
import type { CheckContext } from '../check.ts';
import { child, textOf } from '../parseXml.ts';
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
/** Text(255) at most; a long text area holds 256 to 131,072 characters. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = { Text: [1, 255], LongTextArea: [256, 131_072] };

/** The elements a type needs and refuses. */
export function checkShape({ report }: CheckContext, { file, type, isFormula, name }: FieldModel): void {
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

/** Lengths, digits and lines within what the platform holds. */
export function checkSize({ report }: CheckContext, { file, type, name }: FieldModel): void {
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
      child(file.root, scale > precision || scale > 17 ? 'scale' : 'precision'),
      'wrongValue',
      `${name} has ${precision} digits, ${scale} of them decimals`,
      'At most 18 digits, decimals included'
    );
  }
  const visible = Number(textOf(file.root, 'visibleLines') ?? 3);
  if (visible < 2 || visible > 50)
    report(file, child(file.root, 'visibleLines'), 'wrongValue', `${name} shows ${visible} lines`, 'Between 2 and 50');
}
