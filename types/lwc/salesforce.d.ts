/** `@salesforce/*` modules that are the same in every org; those of our package are generated (types/generated). */
declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}
declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}
declare module '@salesforce/i18n/locale' {
  const locale: string;
  export default locale;
}
declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}
declare module '@salesforce/i18n/currency' {
  const currency: string;
  export default currency;
}
declare module '@salesforce/i18n/dir' {
  const direction: 'ltr' | 'rtl';
  export default direction;
}
