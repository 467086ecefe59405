/**
 * Thirty people's age, income and whether they bought, made up: features of very unequal size. The optimum and its standard errors
 * are statsmodels' (unpenalised, weights then bias).
 */
export const unscaled = {
  csv: `age,income,bought
38,93000,0
39,86000,0
27,87000,0
52,32000,1
24,125000,0
22,148000,0
46,100000,1
21,89000,1
28,51000,1
39,77000,0
41,103000,1
46,79000,1
60,149000,1
48,61000,1
32,29000,0
36,130000,1
58,130000,1
28,138000,1
59,72000,1
45,121000,1
23,63000,0
50,35000,1
24,28000,0
27,93000,0
28,115000,1
46,35000,0
29,55000,0
52,60000,0
28,71000,0
46,33000,0
`,
  optimum: [0.112488186139, 2.78376395217e-5, -6.53152038595],
  standardErrors: [0.0490395979, 1.45551116e-5, 2.71388817],
};
