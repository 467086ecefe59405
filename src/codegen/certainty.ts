import { words } from '#words/programs';
import { baseNames, bracketed, type Program } from './program';

/**
 * What a NumPy program prints of how sure the best weights are, in the features' own units: they themselves, then the bias, their standard errors, and the
 * ends of their 95 % intervals. Newton's method on standardised features finds them, whatever the program's own training has come to.
 */
export function writeNumPyCertainty(program: Program): string {
  const features = bracketed(baseNames(program), ['features(', ')'], {
    indent: '',
    tab: '    ',
    before: 4,
    hasLastComma: true,
  });
  return `
# ${words.certainty}
F = ${features}
center, scale = F.mean(axis=0), F.std(axis=0)
Z = np.column_stack([(F - center) / scale, np.ones(n)])


def deviance(theta):
    z = Z @ theta
    return 2.0 * np.sum(np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z))) - y * z)


best = np.zeros(Z.shape[1])
for _ in range(100):
    p = sigmoid(Z @ best)
    information = (Z * (p * (1.0 - p))[:, None]).T @ Z
    step = np.linalg.solve(information, Z.T @ (y - p))
    while deviance(best + step) > deviance(best) * (1.0 + 1e-12):
        step = step / 2.0
    best = best + step

# ${words.ownUnits}
own = np.diag(np.append(1.0 / scale, 1.0))
own[-1, :-1] = -center / scale
best = own @ best
errors = np.sqrt(np.diag(own @ np.linalg.inv(information) @ own.T))
print("best weights and bias:", *best)
print("standard errors:", *errors)
print("95% intervals from:", *(best - 1.959964 * errors))
print("95% intervals to:", *(best + 1.959964 * errors))`;
}

/** The same in R, by its glm. */
export function writeRCertainty(program: Program): string {
  const features = bracketed(baseNames(program), ['features(', ')'], {
    indent: '',
    tab: '  ',
    before: 14,
    hasLastComma: false,
  });
  return `
# ${words.certainty}
own_features <- ${features}
control <- glm.control(epsilon = 1e-14, maxit = 100)
fit <- glm(y ~ own_features, family = binomial, control = control)
# ${words.interceptFirst}
last_first <- function(values) c(values[-1], values[1])
best <- last_first(coef(fit))
errors <- last_first(sqrt(diag(vcov(fit))))
cat("best weights and bias:", best, "\\n")
cat("standard errors:", errors, "\\n")
cat("95% intervals from:", best - 1.959964 * errors, "\\n")
cat("95% intervals to:", best + 1.959964 * errors, "\\n")`;
}
