import type { ScoreNode } from './scoring';

/** Every node, a branch before its parts. */
export const allNodes = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);

/** The nodes that are measured, in the order of the sheet. */
export const leafNodes = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  allNodes(nodes).filter(({ children }) => children.length === 0);

/** The measured nodes that are not known yet. */
export const openNodes = (nodes: readonly ScoreNode[]): ScoreNode[] =>
  leafNodes(nodes).filter(({ state }) => state === 'unknown');
