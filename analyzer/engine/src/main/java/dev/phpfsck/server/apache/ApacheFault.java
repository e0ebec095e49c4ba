package dev.phpfsck.server.apache;

import dev.phpfsck.server.host.Place;
import java.util.List;

/** Something in Apache's configuration that does not hold together. */
public sealed interface ApacheFault {
  /** Where it stands. */
  Place place();

  /** {@code <Directory …>} without its end. */
  record UnclosedSection(Place place, String name) implements ApacheFault {}

  /**
   * {@code </IfModule>} without its beginning, or where another section ends.
   *
   * @param written the word as Apache takes it, with its brackets and what is glued to them
   * @param open the section that is open here; empty where none is
   */
  record StrayClose(Place place, String written, String open) implements ApacheFault {}

  /** {@code <Directory /var/www} without the closing bracket. */
  record UnfinishedOpening(Place place, String name) implements ApacheFault {}

  /** A file that is saved as UTF-16: Apache reads bytes, and knows none of its words. */
  record WideText(Place place) implements ApacheFault {}

  /** The lines that a version control system leaves where a merge was not finished. */
  record MergeConflict(Place place) implements ApacheFault {}

  /** {@code Include} of a file or directory that does not exist. */
  record MissingInclude(Place place, String path) implements ApacheFault {}

  /** {@code Include local/*.conf} that matches no file. */
  record EmptyInclude(Place place, String pattern) implements ApacheFault {}

  /** {@code LoadModule} of a file that does not exist. */
  record MissingModuleFile(Place place, String module, String path) implements ApacheFault {}

  /** {@code ${NAME}} that nothing defines. */
  record UndefinedVariable(Place place, String name) implements ApacheFault {}

  /**
   * A link among included files that leads nowhere: Apache passes over it in silence.
   *
   * @param place the {@code IncludeOptional}
   * @param link the link's path
   * @param target what it says
   */
  record DanglingLink(Place place, String link, String target) implements ApacheFault {}

  /**
   * A directive that neither Apache nor a module that is loaded knows.
   *
   * @param nearest known directives that look like it, the nearest first
   */
  record UnknownDirective(Place place, String name, List<String> nearest) implements ApacheFault {
    public UnknownDirective {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * A directive of a module that is not loaded.
   *
   * @param module what {@code a2enmod} calls it
   */
  record NeedsModule(Place place, String name, String module) implements ApacheFault {}

  /**
   * A directive in a place where Apache forbids it.
   *
   * @param context what it stands in, such as {@code .htaccess} or {@code <VirtualHost>}
   * @param group the {@code AllowOverride} group that would admit it; empty where none would
   */
  record NotAllowedHere(Place place, String name, String context, String group)
      implements ApacheFault {}

  /**
   * A known directive whose arguments Apache refuses.
   *
   * @param because what is wrong with them
   */
  record BadArgument(Place place, String name, String because) implements ApacheFault {}

  /** {@code Listen} with an address that another {@code Listen} has already. */
  record ListensTwice(Place place, String address) implements ApacheFault {}

  /** Nothing says {@code Listen}; {@code place} is where the configuration begins. */
  record NoListen(Place place) implements ApacheFault {}

  /**
   * {@code LoadModule} with a name that the module in that file does not have.
   *
   * @param id what it is called
   */
  record WrongModuleName(Place place, String name, String id) implements ApacheFault {}

  /** No MPM is loaded, where the distribution's Apache has none built in. */
  record NoMpm(Place place) implements ApacheFault {}

  /** More than one MPM is loaded; {@code place} loads the second. */
  record SeveralMpms(Place place, List<String> modules) implements ApacheFault {}

  /** The PHP module beside an MPM with threads, for which Debian does not build it. */
  record ThreadedMpmWithPhp(Place place, String mpm, Place php) implements ApacheFault {}
}
