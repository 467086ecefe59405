import { words } from '#words/programs';
import type { ClassWeights } from '../core/model/classWeights';
import { pythonCall, writePythonData, writePythonFeatures, writePythonWeights } from './numpy';
import {
  baseNames,
  bracketed,
  heading,
  literal,
  type Predictor,
  type Program,
  probabilityOf,
  products,
  pythonLines,
  starPower,
  weightsIn,
} from './program';

/**
 * A complete scikit-learn program for the exact optimum that the page's training goes towards, and the same print-outs.
 * scikit-learn knows no squared error and no learning rate; its penalty counts per point: C = 1/(n·λ).
 */
export function writeScikitLearn(program: Program): string {
  const { isStandardized, settings, probe } = program;
  const weights = weightsIn(program);
  return pythonLines(
    heading(program, words.optimum, 'python3 model.py', '#'),
    'import numpy as np',
    'from sklearn.linear_model import LogisticRegression',
    isStandardized && 'from sklearn.preprocessing import StandardScaler',
    '',
    writePythonData(program),
    '\n',
    writePythonFeatures(program),
    '\n',
    bracketed(baseNames(program), ['X = features(', ')'], pythonCall),
    isStandardized && 'scaler = StandardScaler().fit(X)',
    isStandardized && 'X = scaler.transform(X)',
    '',
    `# ${words.model}`,
    settings.l1 + settings.l2 > 0 && `# ${words.penaltyPerPoint}`,
    weights && writePythonWeights(program, weights),
    writeModel(program, weights),
    '',
    `# ${words.result}`,
    'z = model.decision_function(X)',
    'print("weights:", *model.coef_[0])',
    'print("bias:", model.intercept_[0])',
    weights
      ? 'print("loss:", np.mean(class_weight[y] * (np.logaddexp(0.0, z) - y * z)))'
      : 'print("loss:", np.mean(np.logaddexp(0.0, z) - y * z))',
    '',
    `# ${words.probe(probabilityOf(program))}`,
    bracketed(probe.map(literal), ['probe = features(', ')'], pythonCall),
    isStandardized && 'probe = scaler.transform(probe)',
    'print("probability:", model.predict_proba(probe)[0, 1])',
  );
}

/**
 * The estimator, with a solver that reaches its minimum whatever the scales. saga, the only one for L1, stops once an epoch
 * changes no weight, also where its first happens to leave all of them at 0.
 */
function writeModel({ settings, labels }: Program, weights: ClassWeights | null): string {
  const { l1, l2 } = settings;
  const n = labels.length;
  const sum = l1 + l2;
  const given = weights ? `class_weight={0: ${literal(weights[0])}, 1: ${literal(weights[1])}}` : '';
  const c = sum === 0 ? 'C=np.inf' : `C=${literal(1 / (n * sum))}`;
  if (l1 === 0) {
    const parts = [c, ...(given ? [given] : []), 'solver="newton-cholesky"', 'tol=1e-10', 'max_iter=1000'];
    return `${bracketed(parts, ['model = LogisticRegression(', ')'], pythonCall)}
model.fit(X, y)`;
  }
  return `# ${words.penaltyKind}
is_told = LogisticRegression().get_params().get("penalty") == "l2"
model = LogisticRegression(
    **({"penalty": "elasticnet"} if is_told else {}),
    ${c},${
      given
        ? `
    ${given},`
        : ''
    }
    l1_ratio=${literal(l1 / sum)},
    solver="saga",
    tol=1e-8,
    max_iter=1000000,
)
# ${words.orders}
for order in range(20):
    model.set_params(random_state=order).fit(X, y)
    if model.coef_.any():
        break

# ${words.noWeights}
if not model.coef_.any():
    share = ${weights ? 'np.average(y, weights=class_weight[y])' : 'y.mean()'}
    model.intercept_ = np.array([np.log(share / (1.0 - share))])`;
}

/** The trained model as a scikit-learn estimator that only predicts. */
export function writeScikitLearnPredictor(predictor: Predictor): string {
  const { parameters, probe } = predictor;
  const weights = Array.from(parameters.subarray(0, -1), literal);
  const layout = { indent: '', tab: '    ', before: 14, hasLastComma: true };
  const columns = bracketed(products(predictor, starPower), ['np.column_stack([', '])'], {
    ...layout,
    indent: '    ',
  });
  return pythonLines(
    heading(predictor, words.predicts, 'python3 model.py', '#'),
    'import numpy as np',
    'from sklearn.linear_model import LogisticRegression',
    '',
    'model = LogisticRegression()',
    'model.classes_ = np.array([0, 1])',
    `model.coef_ = ${bracketed(weights, ['np.array([[', ']])'], layout)}`,
    `model.intercept_ = np.array([${literal(parameters[parameters.length - 1])}])`,
    '\n',
    bracketed(baseNames(predictor), ['def probability(', '):'], pythonCall),
    `    X = ${columns}`,
    '    return model.predict_proba(X)[:, 1]',
    '\n',
    `# ${words.probe(probabilityOf(predictor))}`,
    bracketed(probe.map(literal), ['print("probability:", probability(', ')[0])'], pythonCall),
  );
}
