import { onCallChange, tellCallChange } from '../callChanges';

it('tells who listens, until they stop', () => {
  const heard: string[] = [];
  const stop = onCallChange((taskId) => heard.push(taskId));
  tellCallChange('00T1');
  stop();
  tellCallChange('00T2');
  expect(heard).toEqual(['00T1']);
});
