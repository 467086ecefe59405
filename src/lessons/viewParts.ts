/** The views that are parts by other names. */
const others = { surface: 'loss-surface', update: 'one-update' } as const;

type PartOf<View extends string> = View extends keyof typeof others ? (typeof others)[View] : View;

/** The name of the part that a view is; any other name stands for itself. */
export const partOfView = <View extends string>(view: View): PartOf<View> =>
  (Object.hasOwn(others, view) ? others[view as keyof typeof others] : view) as PartOf<View>;
