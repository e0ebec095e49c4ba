package dev.phpfsck.evaluate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results are those that PHP 8.2 gives. */
class ArrayChangesTest {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)=(\\w+)");

  /** {@code a=x b=y}: keys and values. */
  private static PathValue array(String written) {
    Map<String, PathValue> entries = new LinkedHashMap<>();
    Matcher entry = ENTRY.matcher(written);
    while (entry.find()) {
      entries.put(entry.group(1), PathValue.text(entry.group(2)));
    }
    return PathValue.table(entries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unknown",
      value = {
        "array_pop    | 0=a 1=b 2=c | 0=a 1=b",
        "array_pop    | ''          | ''",
        "array_shift  | 0=a 1=b k=c | 0=b k=c",
        "array_shift  | k=a 7=b     | 0=b",
        "array_shift  | ''          | ''",
        "sort         | 0=b 1=a k=B | 0=B 1=a 2=b",
        "rsort        | 0=b 1=c 2=a | 0=c 1=b 2=a",
        "asort        | x=b y=a     | y=a x=b",
        "arsort       | x=a y=b     | y=b x=a",
        "ksort        | y=a x=b     | x=b y=a",
        "krsort       | x=a y=b     | y=b x=a",
        "array_splice | 0=a 1=b     | unknown",
        "usort        | 0=a         | 0=a"
      })
  void isWhatPhpMakesOfIt(String function, String before, @Nullable String after) {
    PathValue changed = ArrayChanges.after(function, List.of(array(before)));
    if (after == null) {
      assertThat(changed).isNull();
    } else {
      assertThat(changed).isEqualTo(array(after));
      assertThat(keys(changed)).isEqualTo(keys(array(after)));
    }
  }

  private static Atom.Table table(@Nullable PathValue value) {
    if (value != null && value.only() instanceof Atom.Table table) {
      return table;
    }
    throw new AssertionError(value + " is no array");
  }

  private static List<String> keys(@Nullable PathValue array) {
    return new ArrayList<>(table(array).entries().keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Numbers in strings are compared as numbers: "10" is behind "9".
        "sort  | 0=10 1=9",
        "usort | 0=a 1=b",
        "ksort | 0=a x=b"
      })
  void saysNothingOfAnOrderThatIsNotSimple(String function, String before) {
    PathValue changed = ArrayChanges.after(function, List.of(array(before)));
    assertThat(table(changed).open()).isTrue();
  }
}
