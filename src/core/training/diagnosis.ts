/** What the latest losses say of a run. */
export type Trend = 'falling' | 'oscillating' | 'converged';
