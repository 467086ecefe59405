/** The files that can be saved. */
export const words = {
  dataCsv: 'Data (CSV)',
  modelJson: 'Model (JSON)',
  historyCsv: 'Training history (CSV)',
  session: 'Session',
  code: 'Code',
  pointsFile: 'logit-lab-points.csv',
  sessionFile: 'logit-lab-session.logitlab',
} as const;
