/** Functions of the formula language that fields and flows may call. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `ABS ACOS ADDMONTHS AND ASCII ASIN ATAN ATAN2 BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS COS CURRENCYRATE DATE DATETIMEVALUE
  DATEVALUE DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION GETSESSIONID HOUR HTMLENCODE HYPERLINK IF IMAGE
  INCLUDES INITCAP ISBLANK ISCHANGED ISCLONE ISNEW ISNULL ISNUMBER ISOWEEK ISOYEAR ISPICKVAL JSENCODE JSINHTMLENCODE LEFT LEN LINKTO LN LOG
  LOWER LPAD MAX MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD MONTH NOT NOW NULLVALUE OR PI PICKLISTCOUNT PRIORVALUE REGEX REVERSE RIGHT
  ROUND RPAD SECOND SIN SQRT SUBSTITUTE TAN TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER URLENCODE VALUE VLOOKUP WEEKDAY
  YEAR`.split(/\s+/)
);
const CONSTANTS: ReadonlySet<string> = new Set(['TRUE', 'FALSE', 'NULL']);
const TOKEN = /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\{![^}]*\}|\d+(?:\.\d+)?|[$A-Za-z_][\w.$:]*|[()"'{}]|\S/g;

/**
 * What the platform's formula parser would refuse, as far as names and punctuation go: `fieldExists` is asked about every name that is
 * no function, constant or `$Global`.
 *
 *     formulaProblems('IF(ISBLANC(Subject__c), NULL', () => true) // ["'ISBLANC' is no function", '1 parenthesis is never closed']
 */
export function formulaProblems(formula: string, fieldExists: (path: string) => boolean): string[] {
  const tokens = formula.match(TOKEN) ?? [];
  const problems: string[] = [];
  let open = 0;
  tokens.forEach((token, i) => {
    if (token === '(') open++;
    else if (token === ')' && --open < 0) problems.push('a parenthesis is closed that was never opened');
    else if (token === '"' || token === "'") problems.push('a text is never closed');
    else if (token === '{' || token === '}') problems.push(`a stray ${token}`);
    else if (token === ',' && ['(', ',', undefined].includes(tokens[i - 1])) problems.push('a comma follows no argument');
    else if (/^[A-Za-z_]/.test(token)) {
      if (tokens[i + 1] === '(' ? !FUNCTIONS.has(token.toUpperCase()) : false) problems.push(`'${token}' is no function`);
      else if (tokens[i + 1] !== '(' && !CONSTANTS.has(token.toUpperCase()) && !fieldExists(token))
        problems.push(`there is no field '${token}'`);
    }
  });
  if (tokens.length === 0) problems.push('it is empty');
  if (open > 0) problems.push(`${open} ${open === 1 ? 'parenthesis is' : 'parentheses are'} never closed`);
  return problems;
}
