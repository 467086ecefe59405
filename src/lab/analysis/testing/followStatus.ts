import type { SettingsSlice } from '../../../store/settings';

import type { Desk } from './desk';

const number = (text: string) => Number(text.replaceAll(',', ''));

/** The orders that the status gives, as a person reads them. */
const orders: readonly (readonly [RegExp, (value: number) => Partial<SettingsSlice>])[] = [
  [/Set the learning rate to ([\d.]+)\.$/, (learningRate) => ({ learningRate })],
  [/Set Epochs to ([\d,]+)\.$/, (epochs) => ({ epochs })],
  [/Standardize the features \(More settings\)\.$/, () => ({ isStandardized: true })],
  [/Choose the optimizer Newton \(More settings\)\.$/, () => ({ optimizer: 'newton' })],
  [/Press Train to run it again\.$/, () => ({})],
];

/** The change that the status advises; null without one. */
function orderIn(sentence: string): Partial<SettingsSlice> | null {
  for (const [pattern, change] of orders) {
    const match = pattern.exec(sentence);
    if (match) return change(number(match[1] ?? '0'));
  }
  return null;
}

/** Trains, and then does up to three times just what the status says, `onOrder` before each; returns all that it said. */
export function followStatus(desk: Desk, onOrder?: (order: Partial<SettingsSlice>) => void): string[] {
  desk.train();
  const said = [desk.sentence()];
  for (let times = 0; times < 3; times++) {
    const order = orderIn(desk.sentence());
    if (!order) break;
    onOrder?.(order);
    desk.set(order);
    desk.train();
    said.push(desk.sentence());
  }
  return said;
}
