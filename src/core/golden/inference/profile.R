# The ends of the 95 % profile-likelihood intervals, each by a root of its definition: 2(l_max - max l with the parameter held) = 3.841459.
# R's confint() interpolates the profile by a spline and is off by up to 2e-4 of the interval's width.
# Rscript profile.R > profile.json, in this folder.
tight <- list(epsilon = 1e-15, maxit = 200)
endsOf <- function(name) {
  d <- read.csv(paste0(name, ".csv"))
  y <- d[[ncol(d)]]
  X <- cbind(as.matrix(d[-ncol(d)]), 1)
  fit <- function(X, offset) suppressWarnings(
    glm.fit(X, y, offset = offset, family = binomial(), control = tight, intercept = FALSE))
  full <- fit(X, rep(0, length(y)))
  V <- chol2inv(qr.R(full$qr))
  rows <- sapply(seq_len(ncol(X)), function(j) {
    se <- sqrt(V[j, j])
    fall <- function(v) fit(X[, -j, drop = FALSE], v * X[, j])$deviance - full$deviance - qchisq(0.95, 1)
    est <- full$coefficients[[j]]
    root <- function(side) uniroot(fall, sort(c(est, est + side * 4 * se)), tol = 1e-14)$root
    sprintf("[%.12g, %.12g]", root(-1), root(1))
  })
  sprintf('  "%s": [%s]', name, paste(rows, collapse = ", "))
}
cat("{\n", paste(sapply(c("challenger", "truth-100", "truth-small"), endsOf), collapse = ",\n"), "\n}\n", sep = "")
