import { baseNames, lines, literal, literals, type Predictor, type Program, powersOf } from './program';

/**
 * A complete scikit-learn program for the exact optimum that the page's training goes towards, and the same print-outs.
 * scikit-learn knows no squared error and no learning rate; its penalty counts per point: C = 1/(n·λ).
 */
export function writeScikitLearn(program: Program): string {
  const { features, labels, degree, isStandardized, settings, probe } = program;
  const names = baseNames(features.length);
  const columns = powersOf(features.length, degree).map((powers) => product(names, powers));
  return lines(
    'import numpy as np',
    'from sklearn.linear_model import LogisticRegression',
    isStandardized && 'from sklearn.preprocessing import StandardScaler',
    '',
    '# The points.',
    ...features.map((column, j) => `${names[j]} = np.array([\n${literals(column, '    ')},\n])`),
    `y = np.array([\n${literals(labels, '    ')},\n])`,
    '',
    '',
    `def features(${names.join(', ')}):`,
    `    return np.column_stack([${columns.join(', ')}])`,
    '',
    '',
    `X = features(${names.join(', ')})`,
    isStandardized && 'scaler = StandardScaler().fit(X)',
    isStandardized && 'X = scaler.transform(X)',
    '',
    '# The lowest point of the loss, where training goes: no learning rate, no epochs.',
    writeModel(settings.l1, settings.l2, labels.length),
    'model.fit(X, y)',
    'z = model.decision_function(X)',
    '',
    'print("weights:", *(repr(float(v)) for v in model.coef_[0]))',
    'print("bias:", repr(float(model.intercept_[0])))',
    'print("loss:", repr(float(np.mean(np.logaddexp(0.0, z) - y * z))))',
    `probe = features(${probe.map((value) => `np.array([${literal(value)}])`).join(', ')})`,
    isStandardized && 'probe = scaler.transform(probe)',
    'print("probability:", repr(float(model.predict_proba(probe)[0, 1])))',
  );
}

function product(names: readonly string[], powers: readonly number[]): string {
  return powers
    .flatMap((power, j) => (power === 0 ? [] : [power === 1 ? names[j] : `${names[j]}**${power}`]))
    .join(' * ');
}

/** The estimator, with the solver that reaches its minimum best. */
function writeModel(l1: number, l2: number, n: number): string {
  const sum = l1 + l2;
  if (sum === 0) return 'model = LogisticRegression(C=np.inf, tol=1e-10, max_iter=100000)';
  const c = `C=${literal(1 / (n * sum))}`;
  if (l1 === 0) return `model = LogisticRegression(${c}, tol=1e-10, max_iter=100000)`;
  const ratio = `l1_ratio=${literal(l1 / sum)}`;
  return `model = LogisticRegression(penalty="elasticnet", solver="saga", ${c}, ${ratio}, tol=1e-8, max_iter=1000000)`;
}

/** The trained model as a scikit-learn estimator that only predicts. */
export function writeScikitLearnPredictor({ base, degree, weights, bias, probe }: Predictor): string {
  const names = baseNames(base);
  const columns = powersOf(base, degree).map((powers) => product(names, powers));
  return lines(
    'import numpy as np',
    'from sklearn.linear_model import LogisticRegression',
    '',
    'model = LogisticRegression()',
    'model.classes_ = np.array([0, 1])',
    `model.coef_ = np.array([[\n${literals(weights, '    ')},\n]])`,
    `model.intercept_ = np.array([${literal(bias)}])`,
    '',
    '',
    `def probability(${names.join(', ')}):`,
    '    """The probability of class 1, for numbers or arrays."""',
    `    ${names.join(', ')} = ${names.map((name) => `np.atleast_1d(${name})`).join(', ')}`,
    `    return model.predict_proba(np.column_stack([${columns.join(', ')}]))[:, 1]`,
    '',
    '',
    `print("probability:", float(probability(${probe.map(literal).join(', ')})[0]))`,
  );
}
