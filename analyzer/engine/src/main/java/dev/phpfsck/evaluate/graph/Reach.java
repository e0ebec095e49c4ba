package dev.phpfsck.evaluate.graph;

/** How a file comes to run when an entry script is served. */
public enum Reach {
  /** No entry script is known to load it. */
  NEVER,
  /** Where some condition holds, or when a class or function is used. */
  CONDITIONAL,
  /** Always, unless the script ends before it gets there; the entry script itself, too. */
  UNCONDITIONAL
}
