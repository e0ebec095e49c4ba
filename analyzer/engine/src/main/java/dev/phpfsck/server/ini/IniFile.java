package dev.phpfsck.server.ini;

import dev.phpfsck.server.host.ConfigFile;
import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Optional;

/**
 * An ini file as PHP reads it.
 *
 * @param entries those before the first error of syntax: what follows it is lost
 * @param sections the names of all {@code [section]} lines, in order
 * @param error where PHP stops reading; empty where the file is whole
 */
public record IniFile(
    ConfigFile file, List<IniEntry> entries, List<String> sections, Optional<SyntaxError> error) {
  /**
   * An error of syntax.
   *
   * @param place where it begins; for a quote that is never closed, the quote
   */
  public record SyntaxError(Place place, String because) {}

  public IniFile {
    entries = List.copyOf(entries);
    sections = List.copyOf(sections);
  }
}
