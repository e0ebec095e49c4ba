package dev.phpfsck.fact;

import java.util.List;

/**
 * What running some code may do that outlives it.
 *
 * @param direct whether the code itself includes, defines, changes directory or include path,
 *     writes globals or static properties, registers an autoloader, or ends the script
 * @param calls what it calls, sorted, no doubles: {@code f:name} for a function, {@code m:name} for
 *     a method of whatever class, {@code n:Class} for a constructor; names in lower case
 * @param unknownCalls whether it also calls something computed
 */
public record Effects(boolean direct, List<String> calls, boolean unknownCalls) {
  /** None whatever. */
  public static final Effects NONE = new Effects(false, List.of(), false);

  public Effects {
    calls = List.copyOf(calls);
  }
}
