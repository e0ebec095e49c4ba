package dev.phpfsck.parser.conformance;

import dev.phpfsck.parser.LanguageLevel;
import dev.phpfsck.parser.ParserConfiguration;
import dev.phpfsck.parser.PhpParser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A running PHP that answers questions about source text; {@code oracle.php} is its other half. It
 * runs without php.ini, and thereby without extensions that change how it compiles.
 *
 * <p>The system property {@code phpfsck.php} names another PHP than the one on the path: a command
 * with arguments separated by blanks, such as {@code chroot /srv/trixie php8.4}.
 */
final class Php implements AutoCloseable {
  private final Process process;
  private final boolean shortOpenTags;
  private final DataOutputStream questions;
  private final DataInputStream answers;
  private final int version;
  private final Map<Integer, String> kinds;

  private Php(Process process, boolean shortOpenTags) throws IOException {
    this.process = process;
    this.shortOpenTags = shortOpenTags;
    this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    ask('I', new byte[0]);
    List<String> inventory = new String(answer(), StandardCharsets.US_ASCII).lines().toList();
    this.version = Integer.parseInt(inventory.get(0));
    this.kinds = new HashMap<>();
    for (String line : inventory.subList(1, inventory.size())) {
      int blank = line.indexOf(' ');
      String name = line.substring(blank + 1);
      // PHP 8.1 tells two ampersands apart by what follows, for its grammar's sake.
      kinds.put(
          Integer.valueOf(line.substring(0, blank)), name.startsWith("T_AMPERSAND_") ? "&" : name);
    }
  }

  /**
   * Starts it.
   *
   * @param shortOpenTags whether {@code <?} begins code, as it does in a PHP without php.ini
   */
  static Php start(boolean shortOpenTags) {
    List<String> command = command();
    command.addAll(List.of("-n", "-d", "short_open_tag=" + (shortOpenTags ? 1 : 0)));
    for (String extension : List.of("tokenizer", "posix", "pcntl")) {
      command.addAll(List.of("-d", "extension=" + extension));
    }
    command.addAll(
        List.of(
            "-d", "zend_extension=opcache",
            "-d", "opcache.enable_cli=1",
            // Nothing is to be kept: files above one byte are compiled and forgotten.
            "-d", "opcache.max_file_size=1",
            "-d", "opcache.file_update_protection=0",
            "-d", "display_startup_errors=0",
            "-d", "display_errors=1",
            "-d", "html_errors=0",
            "-d", "log_errors=0",
            "-d", "memory_limit=1G",
            "-d", "error_reporting=-1",
            "-r", program()));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new Php(process, shortOpenTags);
    } catch (IOException notThere) {
      Machine.need(false, "PHP 8 for the command line: " + notThere.getMessage());
      throw new AssertionError(notThere);
    }
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    Collections.addAll(command, System.getProperty("phpfsck.php", "php").split(" ", -1));
    return command;
  }

  private static String program() {
    try (InputStream in = Php.class.getResourceAsStream("oracle.php")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of the language that it speaks. */
  LanguageLevel level() {
    return LanguageLevel.valueOf("PHP_" + version / 10000 + "_" + version / 100 % 100);
  }

  /** A parser of ours for the same language. */
  PhpParser counterpart() {
    return new PhpParser(
        ParserConfiguration.standard().withLanguageLevel(level()).withShortOpenTags(shortOpenTags));
  }

  /** Asks for a verdict without waiting for it: the caller can parse in the meantime. */
  void askVerdict(byte[] text) {
    ask('V', text);
  }

  /** Asks for the tokens without waiting for them. */
  void askTokens(byte[] text) {
    ask('T', text);
  }

  /** Waits for the answer to {@link #askVerdict}. */
  Verdict verdict() {
    ByteBuffer answer = ByteBuffer.wrap(answer()).order(ByteOrder.LITTLE_ENDIAN);
    Verdict.Outcome outcome =
        switch (answer.get()) {
          case 0 -> Verdict.Outcome.ACCEPTED;
          case 1 -> Verdict.Outcome.SYNTAX_ERROR;
          default -> Verdict.Outcome.COMPILE_ERROR;
        };
    int line = answer.getInt();
    byte[] message = new byte[answer.remaining()];
    answer.get(message);
    return new Verdict(outcome, line, new String(message, StandardCharsets.ISO_8859_1));
  }

  /** Waits for the answer to {@link #askTokens}. */
  List<PhpToken> tokens() {
    ByteBuffer answer = ByteBuffer.wrap(answer()).order(ByteOrder.LITTLE_ENDIAN);
    List<PhpToken> tokens = new ArrayList<>(answer.remaining() / 8);
    while (answer.hasRemaining()) {
      int kind = answer.getInt();
      String name = kind < 256 ? String.valueOf((char) kind) : kinds.get(kind);
      tokens.add(new PhpToken(Objects.requireNonNull(name), answer.getInt()));
    }
    return tokens;
  }

  /**
   * A token as PHP sees it.
   *
   * @param name {@code T_IF}, or the character itself for {@code (}
   * @param offset where it begins, in bytes from 0
   */
  record PhpToken(String name, int offset) {}

  private void ask(char what, byte[] text) {
    try {
      questions.writeByte(what);
      questions.writeInt(text.length);
      questions.write(text);
      questions.flush();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private byte[] answer() {
    try {
      byte[] answer = new byte[answers.readInt()];
      answers.readFully(answer);
      return answer;
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private UncheckedIOException gone(IOException cause) {
    return new UncheckedIOException("PHP ended (alive: " + process.isAlive() + ")", cause);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
