type Node = { id: string; parentId: string | null };

/** Is a body another one, or below it in the tree? Then it cannot be its parent. */
export function isBelow(id: string, above: string, nodes: readonly Node[]): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** The way down to a body, from the top of the tree to its parent. */
export function waysDown<Found extends Node>(id: string, nodes: readonly Found[]): Found[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const way: Found[] = [];
  for (let at = known.get(known.get(id)?.parentId ?? ''); at && !way.includes(at); at = known.get(at.parentId ?? '')) {
    way.unshift(at);
  }
  return way;
}
