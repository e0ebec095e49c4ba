package dev.phpfsck.server.ini;

import dev.phpfsck.server.host.Place;
import java.util.Locale;

/**
 * One setting of an ini file: {@code memory_limit = 128M}.
 *
 * @param section the {@code [section]} that it stands in; empty before the first
 * @param key as it is written
 * @param offset what stands in the brackets of {@code php_value[memory_limit]}; empty without
 * @param value without quotes, {@code ${NAME}} put in, {@code On} as {@code 1} and {@code Off} as
 *     the empty text, as PHP stores it
 * @param raw the value as it is written
 * @param place the key and the value
 */
public record IniEntry(
    String section,
    String key,
    String offset,
    String value,
    String raw,
    Place place,
    Place keyPlace,
    Place valuePlace) {

  /** Whether this sets the directive of that name; PHP's names are compared exactly. */
  public boolean is(String name) {
    return offset.isEmpty() && key.equals(name);
  }

  /** Whether this is {@code key[name]}. */
  public boolean isOffset(String array, String name) {
    return key.equals(array) && offset.equals(name);
  }

  /** Whether PHP takes the value for true: a number other than zero, or a word for it. */
  public boolean isOn() {
    String word = value.toLowerCase(Locale.ROOT);
    return word.equals("on")
        || word.equals("yes")
        || word.equals("true")
        || word.matches("[+-]?0*[1-9]\\d*.*");
  }
}
