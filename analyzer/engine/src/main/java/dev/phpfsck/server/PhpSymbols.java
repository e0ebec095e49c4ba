package dev.phpfsck.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PHP 8.2 and its extensions bring: functions, classes, constants, ini directives. The table
 * is made by {@code src/data/php-symbols.php} from PHP itself.
 */
public final class PhpSymbols {
  /**
   * An extension.
   *
   * @param name in lower case, as {@code extension_loaded} takes it
   * @param file its shared object; {@code -} where Debian's PHP has it compiled in
   * @param packageSuffix what Debian calls its package behind {@code php8.2-}
   */
  public record Extension(String name, String file, String packageSuffix) {
    /** Whether Debian's PHP has it compiled in. */
    public boolean isBuiltIn() {
      return file.equals("-");
    }
  }

  /**
   * An ini directive.
   *
   * @param access where it may be set: 1 in scripts, 2 in .htaccess and .user.ini, 4 in php.ini
   * @param initial its value in PHP without php.ini
   */
  public record Ini(String name, Extension extension, int access, String initial) {}

  private static final PhpSymbols TABLE = read();

  private final Map<String, Extension> extensions = new HashMap<>();
  private final Map<String, Extension> functions = new HashMap<>();
  private final Map<String, Extension> classes = new HashMap<>();
  private final Map<String, Extension> constants = new HashMap<>();
  private final Map<String, Ini> directives = new HashMap<>();

  private PhpSymbols() {}

  /** The table. */
  public static PhpSymbols table() {
    return TABLE;
  }

  private static PhpSymbols read() {
    PhpSymbols table = new PhpSymbols();
    try (InputStream in = PhpSymbols.class.getResourceAsStream("php-symbols.txt")) {
      if (in == null) {
        throw new IllegalStateException("the table of PHP's symbols is not in the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Extension current = new Extension("core", "-", "common");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("E")) {
          current = new Extension(words[1], words[2], words[3]);
          table.extensions.put(current.name(), current);
        } else {
          table.add(words, current);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the table of PHP's symbols cannot be read", e);
    }
    return table;
  }

  private void add(String[] words, Extension extension) {
    for (int i = 1; i < words.length; i++) {
      String word = words[i];
      switch (words[0]) {
        case "f" -> functions.putIfAbsent(word, extension);
        case "C" -> classes.putIfAbsent(word.toLowerCase(Locale.ROOT), extension);
        case "k" -> constants.putIfAbsent(word, extension);
        case "i" -> {
          String[] parts = word.split(":", -1);
          String initial = URLDecoder.decode(parts[2], StandardCharsets.ISO_8859_1);
          directives.putIfAbsent(
              parts[0], new Ini(parts[0], extension, Integer.parseInt(parts[1]), initial));
        }
        default -> throw new IllegalStateException("not a line of the table: " + words[0]);
      }
    }
  }

  /** The extension of that name, in lower case. */
  public Optional<Extension> extension(String name) {
    return Optional.ofNullable(extensions.get(name));
  }

  /** The extension that brings the function {@code name}, in lower case, no leading backslash. */
  public Optional<Extension> ofFunction(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** The extension that brings the class {@code name}, in lower case, no leading backslash. */
  public Optional<Extension> ofClass(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /** The extension that brings the constant {@code name}; case counts. */
  public Optional<Extension> ofConstant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /** The ini directive of that name. */
  public Optional<Ini> directive(String name) {
    return Optional.ofNullable(directives.get(name));
  }

  /** The names of the extensions that Debian's PHP has compiled in. */
  Set<String> builtIn() {
    Set<String> names = new HashSet<>();
    extensions.values().stream()
        .filter(Extension::isBuiltIn)
        .forEach(extension -> names.add(extension.name()));
    return names;
  }
}
