package dev.phpfsck.fact;

import java.util.List;

/**
 * What running some code may do that outlives it.
 *
 * @param direct whether the code itself includes, defines, changes directory or include path,
 *     writes globals or static properties, registers an autoloader, or ends the script
 * @param functions the functions that it calls, in lower case, sorted
 * @param methods the names of the methods that it calls, of whatever class, in lower case, sorted
 * @param constructors the classes that it makes objects of, in lower case, sorted
 * @param unknownCalls whether it also calls something computed
 */
public record Effects(
    boolean direct,
    List<String> functions,
    List<String> methods,
    List<String> constructors,
    boolean unknownCalls) {
  /** None whatever. */
  public static final Effects NONE = new Effects(false, List.of(), List.of(), List.of(), false);

  public Effects {
    functions = List.copyOf(functions);
    methods = List.copyOf(methods);
    constructors = List.copyOf(constructors);
  }
}
