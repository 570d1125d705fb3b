import type { ObjectRule } from './objectRule.ts';

/** Opportunity: stage gives closed, won, probability and forecast; close date the fiscal period (calendar years). */
export const opportunity: ObjectRule = ({ org, next, before, changes, sent }) => {
  if (changes('StageName')) {
    const stage = org.db.get('SELECT * FROM OpportunityStage WHERE fold(MasterLabel) = fold(?)', next['StageName'] ?? null);
    next['IsClosed'] = stage?.['IsClosed'] ?? 0;
    next['IsWon'] = stage?.['IsWon'] ?? 0;
    next['ForecastCategory'] = stage?.['ForecastCategory'] ?? 'Pipeline';
    if (!sent('ForecastCategoryName')) next['ForecastCategoryName'] = stage?.['ForecastCategoryName'] ?? 'Pipeline';
    if (!sent('Probability')) next['Probability'] = stage?.['DefaultProbability'] ?? 0;
    if (before !== undefined) next['LastStageChangeDate'] = org.now();
  }
  if (changes('CloseDate') && typeof next['CloseDate'] === 'string') {
    const quarter = Math.floor((Number(next['CloseDate'].slice(5, 7)) - 1) / 3) + 1;
    next['FiscalYear'] = Number(next['CloseDate'].slice(0, 4));
    next['FiscalQuarter'] = quarter;
    next['Fiscal'] = `${next['FiscalYear']} ${quarter}`;
  }
  const amount = next['Amount'];
  next['ExpectedRevenue'] = typeof amount === 'number' ? (amount * Number(next['Probability'] ?? 0)) / 100 : null;
  return undefined;
};
