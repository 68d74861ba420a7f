/** A component of a message or a modal, as far as walking through it needs. */
export interface AnyComponent {
  type: number;
  id?: number | null;
  custom_id?: string | null;
  components?: AnyComponent[];
  component?: AnyComponent;
  accessory?: AnyComponent;
}

function childrenOf({ components = [], component, accessory }: AnyComponent): AnyComponent[] {
  return [...components, ...(component ? [component] : []), ...(accessory ? [accessory] : [])];
}

/** Every component, parents before their children. */
export function* walkComponents(components: readonly AnyComponent[]): Generator<AnyComponent> {
  for (const component of components) {
    yield component;
    yield* walkComponents(childrenOf(component));
  }
}

/** A copy in which every component has an `id`, as Discord gives them: counted from 1 around those that are taken. */
export function numberComponents<T extends object>(components: readonly T[]): T[] {
  const copy = structuredClone(components) as unknown as AnyComponent[];
  const taken = new Set<number>();
  for (const component of walkComponents(copy)) if (component.id) taken.add(component.id);
  let next = 1;
  for (const component of walkComponents(copy)) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next++;
  }
  return copy as unknown as T[];
}
