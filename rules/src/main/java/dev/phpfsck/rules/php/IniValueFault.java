package dev.phpfsck.rules.php;

import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.server.PhpRuntime;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What is wrong with the value of one setting.
 *
 * @param message goes on after the setting's name
 * @param better what to write instead
 */
record IniValueFault(String message, Severity severity, Impact impact, String better) {
  private static final Pattern QUANTITY = Pattern.compile("\\s*([+-]?\\d+)\\s*([kKmMgG]?)\\s*");
  private static final BigInteger MEGABYTE = BigInteger.valueOf(1L << 20);

  /** Below this, PHP itself does not fit; up to it, hardly any application does. */
  private static final BigInteger START = BigInteger.valueOf(2L << 20);

  private static final BigInteger LEAST = BigInteger.valueOf(8L << 20);

  static Optional<IniValueFault> of(PhpRuntime.Setting setting) {
    String value = setting.value().strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (setting.name()) {
      case "memory_limit" -> quantity(value).or(() -> memory(value));
      case "post_max_size", "upload_max_filesize" -> quantity(value).or(() -> upload(value));
      case "date.timezone" -> zone(value);
      case "include_path" -> includePath(value);
      case "max_execution_time", "max_input_time", "max_input_vars" -> number(value);
      default -> Optional.empty();
    };
  }

  /** PHP reads {@code 128MB} as 128 bytes: the last letter alone counts. */
  private static Optional<IniValueFault> quantity(String value) {
    if (QUANTITY.matcher(value).matches()) {
      return Optional.empty();
    }
    Matcher number = Pattern.compile("^\\s*(\\d+)\\s*([kKmMgG])").matcher(value);
    String better = number.find() ? number.group(1) + number.group(2) : "128M";
    return Optional.of(
        new IniValueFault(
            "is `" + value + "`, which PHP does not read as it is meant",
            Severity.WARNING,
            Impact.DEGRADED,
            better));
  }

  private static BigInteger bytes(String value) {
    Matcher quantity = QUANTITY.matcher(value);
    if (!quantity.matches()) {
      return BigInteger.ONE.negate();
    }
    int shift =
        switch (quantity.group(2).toLowerCase(Locale.ROOT)) {
          case "k" -> 10;
          case "m" -> 20;
          case "g" -> 30;
          default -> 0;
        };
    return new BigInteger(quantity.group(1)).shiftLeft(shift);
  }

  private static Optional<IniValueFault> memory(String value) {
    BigInteger bytes = bytes(value);
    if (bytes.signum() <= 0 || bytes.compareTo(LEAST) >= 0) {
      return Optional.empty();
    }
    boolean refused = bytes.compareTo(START) < 0;
    boolean unitForgotten = value.matches("\\d{2,4}");
    return Optional.of(
        new IniValueFault(
            "is `"
                + value
                + "`"
                + (unitForgotten
                    ? ", bytes without a unit"
                    : ", less than " + "any application needs"),
            refused ? Severity.WARNING : Severity.ERROR,
            refused ? Impact.DEGRADED : Impact.HTTP_500,
            unitForgotten && value.length() > 2 ? value + "M" : "128M"));
  }

  private static Optional<IniValueFault> upload(String value) {
    BigInteger bytes = bytes(value);
    boolean forgotten = value.matches("[1-9]\\d{0,3}") && bytes.compareTo(MEGABYTE) < 0;
    return forgotten
        ? Optional.of(
            new IniValueFault(
                "is `" + value + "` bytes without a unit",
                Severity.WARNING,
                Impact.DEGRADED,
                value + "M"))
        : Optional.empty();
  }

  private static Optional<IniValueFault> number(String value) {
    return value.matches("[+-]?\\d+[kKmMgG]?")
        ? Optional.empty()
        : Optional.of(
            new IniValueFault(
                "is `" + value + "`, which is no number", Severity.WARNING, Impact.NONE, "30"));
  }

  /** PHP's zone names are those of the tz database; Java has them too, and compares case. */
  private static Optional<IniValueFault> zone(String value) {
    Set<String> zones = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    zones.addAll(ZoneId.getAvailableZoneIds());
    zones.addAll(Set.of(TimeZone.getAvailableIDs()));
    if (zones.contains(value)) {
      return Optional.empty();
    }
    LevenshteinDistance near = new LevenshteinDistance(2);
    String better =
        zones.stream().filter(zone -> near.apply(zone, value) >= 0).findFirst().orElse("UTC");
    return Optional.of(
        new IniValueFault(
            "is `" + value + "`, which is no time zone", Severity.WARNING, Impact.NONE, better));
  }

  private static Optional<IniValueFault> includePath(String value) {
    return value.contains(";")
        ? Optional.of(
            new IniValueFault(
                "is divided by `;`, as on Windows; here `:` divides directories",
                Severity.ERROR,
                Impact.HTTP_500,
                "\"" + value.replace(';', ':') + "\""))
        : Optional.empty();
  }
}
