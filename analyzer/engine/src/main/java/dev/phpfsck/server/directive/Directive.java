package dev.phpfsck.server.directive;

import dev.phpfsck.server.host.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One directive of Apache's configuration, or a section with what stands in it: {@code DocumentRoot
 * /var/www/html}, {@code <Directory /var/www> … </Directory>}.
 *
 * @param name as it is written, without the bracket of a section
 * @param place the directive, or the line that opens the section
 * @param namePlace the name alone
 * @param body what stands in a section, conditions already decided; empty for a plain directive
 */
public record Directive(
    String name,
    List<Argument> arguments,
    Place place,
    Place namePlace,
    boolean section,
    List<Directive> body) {
  public Directive {
    arguments = List.copyOf(arguments);
    body = List.copyOf(body);
  }

  /** Whether this is the plain directive of that name; Apache ignores case. */
  public boolean is(String directive) {
    return !section && name.equalsIgnoreCase(directive);
  }

  /** Whether this is the section of that name, given without brackets. */
  public boolean isSection(String sectionName) {
    return section && name.equalsIgnoreCase(sectionName);
  }

  /** The value of the argument at {@code index}, from 0; empty where there are fewer. */
  public String argument(int index) {
    return index < arguments.size() ? arguments.get(index).value() : "";
  }

  /** All arguments from {@code from} on, divided by single blanks. */
  public String rest(int from) {
    return arguments.stream().skip(from).map(Argument::value).collect(Collectors.joining(" "));
  }

  /** The place of the argument at {@code index}; that of the directive where there are fewer. */
  public Place argumentPlace(int index) {
    return index < arguments.size() ? new Place(place.file(), arguments.get(index).span()) : place;
  }

  /** The name in lower case, with the bracket of a section: as the directive table has it. */
  public String key() {
    return (section ? "<" : "") + name.toLowerCase(Locale.ROOT);
  }

  public Directive withBody(List<Directive> other) {
    return new Directive(name, arguments, place, namePlace, section, other);
  }

  public Directive withArguments(List<Argument> other) {
    return new Directive(name, other, place, namePlace, section, body);
  }

  /** This, and what stands in it at any depth. */
  public Stream<Directive> all() {
    return Stream.concat(Stream.of(this), body.stream().flatMap(Directive::all));
  }
}
