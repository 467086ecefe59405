/** Names that say that a column is what is to be explained. */
const labelNames = setOf(
  'label labels class classes binaryclass target targets y outcome outcomes species diagnosis response classlabel targetclass survived ' +
    'passed admit admitted churn churned exited distress output purchased approved died converted attrition ' +
    'satisfaction heartdisease tenyearchd notfullypaid seriousdlqin2yrs klasse zielvariable clase objetivo classe cible',
);
/** Words in longer names that say so of a column of two labels, as in "loan status" and "is_fraud". */
const labelWords = setOf(
  'target outcome label fraud spam churn churned death died diagnosis defaulted clicked purchased converted attrition ' +
    'readmitted approved approval survived subscribed',
);
/** Names of a state that a case comes to: labels where they have two values. */
const stateNames = setOf(
  'ill dead infected cured recovered relapse relapsed germinated hatched krank tot infiziert geheilt',
);
/** Names in two words that do. */
const labelPairs = /^(?:loan|vital|survival|credit|admission) status$|^default payment\b/;
/** Names that may do so; they are features as often. */
const weakLabelNames = setOf('category result status group type default left stroke diabetes event disease');
const idNames = setOf(
  'id ids index idx no nr row rowid rownames rownumber number unnamed0 key obs observation case patient subject participant ' +
    'respondent customer client user mrn seqn clientnum slno sno zip zipcode postcode postalcode plz phone telephone uuid guid',
);
/** Words at the end of longer names that make them names of ids. */
const idWords = setOf('id ids no nr number key index uuid');
const positiveTexts = setOf(
  'true t yes y positive pos + malignant case sick ill diseased disease present presence pass passed success died dead ' +
    'spam fraud ja oui si sí sim da krank bestanden réussi admis aprobado aprovado abnormal tested_positive default ' +
    'defaulted churned',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** How surely a name says that its column is the label. */
export function labelNameOf(name: string): 'sure' | 'likely' | 'state' | 'maybe' | 'no' {
  if (labelNames.has(plain(name))) return 'sure';
  const words = wordsOf(name);
  if (words.some((word) => labelWords.has(word)) || labelPairs.test(words.join(' '))) return 'likely';
  if (stateNames.has(plain(name))) return 'state';
  return weakLabelNames.has(plain(name)) ? 'maybe' : 'no';
}

/** "id", "User ID", "customer_id", "PassengerId", "Account Number", but not "paid". */
export function isIdName(name: string): boolean {
  return idNames.has(plain(name)) || name.trim() === '#' || idWords.has(wordsOf(name).at(-1) ?? '');
}

/** A label that says that something is so. */
export function isPositiveText(text: string): boolean {
  return positiveTexts.has(text.toLowerCase());
}

/** Words that deny the rest of a label, in languages that files are written in. */
const denials = setOf(
  "not no non never without didn't doesn't isn't nicht kein keine keinen nie ohne niet geen ne pas sans jamais sin nunca " +
    'não nao sem senza inte ikke ej',
);
/** What before a word denies it, with or without a sign between: "nonspam", "Nichtraucher", "un-married". */
const denyingStart = /^(?:not|no|non|never|without|nicht|neutral or dis|un|in|dis)[\s_-]*$/;

/**
 * True where the one label denies the other, as "not placed" denies "placed", "nonspam" "spam", "nicht bestanden" "bestanden"
 * and "n'a pas réussi" "a réussi".
 */
export function denies(text: string, other: string): boolean {
  const [one, two] = [text.toLowerCase(), other.toLowerCase()];
  if (two === '' || one === two) return false;
  if (one.endsWith(two) && denyingStart.test(one.slice(0, -two.length))) return true;
  // "n'a" is "ne" and "a".
  const words = one.replace(/(?<!\p{L})n['’]/gu, 'ne ').split(/[\s_-]+/);
  const rest = words.filter((word) => !denials.has(word));
  return rest.length < words.length && rest.join(' ') === two.split(/[\s_-]+/).join(' ');
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a name, in small letters; a capital behind a small letter begins one. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').toLowerCase();
  return parted.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
