/**
 * Tells of each state in turn whether what is selected of it is another than it was in the state before. Selectors give the
 * very same object until it is another, so nobody has to know what it is made of.
 */
export function whenOther<State, Selected>(
  select: (state: State) => Selected,
  first: State,
): (state: State) => boolean {
  let known = select(first);
  return (state) => {
    const selected = select(state);
    if (Object.is(selected, known)) return false;
    known = selected;
    return true;
  };
}
