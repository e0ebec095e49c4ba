package dev.phpfsck.evaluate.relevance;

import java.util.Set;

/** Functions of PHP that leave something behind in the script, or may. */
public final class LastingCalls {
  private static final Set<String> LASTING =
      Set.of(
          "define",
          "chdir",
          "set_include_path",
          "ini_set",
          "ini_alter",
          "restore_include_path",
          "spl_autoload_register");

  private static final Set<String> EFFECTS =
      Set.of(
          "call_user_func",
          "call_user_func_array",
          "array_map",
          "array_walk",
          "extract",
          "eval",
          "array_push",
          "array_unshift",
          "register_shutdown_function",
          "trigger_error");

  private LastingCalls() {}

  /** Whether a call of that name, in lower case, changes the state of the script. */
  static boolean isLasting(String name) {
    return LASTING.contains(name);
  }

  /** Whether a call of that name, in lower case, sets variables by names that it is given. */
  static boolean setsAnyVariable(String name) {
    return name.equals("extract") || name.equals("eval");
  }

  /** Whether it does that, or may, by what it is given. */
  public static boolean hasEffect(String name) {
    return isLasting(name) || EFFECTS.contains(name);
  }
}
