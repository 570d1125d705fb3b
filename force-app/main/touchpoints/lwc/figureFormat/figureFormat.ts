import CURRENCY from '@salesforce/i18n/currency';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { createFigureFormat } from './createFigureFormat';

export { createFigureFormat, NO_CURRENCY, type FigureFormat } from './createFigureFormat';

/** Figures for the reader's locale, zone and currency. */
export const FIGURES = createFigureFormat(LOCALE, TIME_ZONE, CURRENCY);
