import { createElement } from 'lwc';
import CallResolution from 'c/callResolution';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';
import { callOrg, LEAD, PENDING, TASK_ID } from '../../resolveCall/__tests__/callOrg';

jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: undefined }), { virtual: true });

it('who may not resolve sees the stored decision and no button', async () => {
  callOrg({ Tracked_Call__c: [PENDING], Lead: [LEAD] });
  const element = Object.assign(createElement('c-call-resolution', { is: CallResolution }), { recordId: TASK_ID });
  document.body.append(element);
  await settled();
  expect(element.shadowRoot?.querySelector('c-call-outcome')).not.toBeNull();
  expect(element.shadowRoot?.querySelector('lightning-button')).toBeNull();
  const step = element.shadowRoot?.querySelector<HTMLElement & { step: { text: string } }>('c-call-next-step')?.step;
  expect(step?.text).toMatch(/^Nothing to do: the next run decides it/);
  await expect(element).toBeAccessible();
});
