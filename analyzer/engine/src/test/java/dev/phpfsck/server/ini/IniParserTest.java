package dev.phpfsck.server.ini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.server.host.ConfigFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IniParserTest {
  private static IniFile parse(String text) {
    return IniParser.parse(
        ConfigFile.of("/php.ini", "php.ini", text),
        name -> name.equals("HOME") ? Optional.of("/root") : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a = 128M                     | 128M
          a = On                       | 1
          a = "On"                     | On
          a = none                     | ''
          a = "x;y" ; comment          | x;y
          a = 'x "y"'                  | x "y"
          a = ${HOME}/lib              | /root/lib
          a = ${GONE:-/srv}/lib        | /srv/lib
          a = "C:\\php\\"              | C:\\php\\
          a = E_ALL & ~E_NOTICE        | E_ALL & ~E_NOTICE
          """)
  void valuesAreThoseThatPhpReads(String line, String value) {
    IniFile file = parse(line + "\nb = 1\n");
    assertThat(file.error()).isEmpty();
    assertThat(file.entries()).extracting(IniEntry::value).containsExactly(value, "1");
  }

  @Test
  void anErrorLosesWhatFollowsAndIsPlacedWhereItBegins() {
    IniFile file = parse("a = 1\nb = \"x\nc = 2\nd = \"y\"\n");
    assertThat(file.entries()).extracting(IniEntry::key).containsExactly("a");
    assertThat(file.error().orElseThrow().place().line()).isEqualTo(2);
  }

  @Test
  void aStrayParenthesisIsAnError() {
    assertThat(parse("extension=(mysqli.so\n").error().orElseThrow().place().line()).isEqualTo(1);
    assertThat(parse("a = (1 | 2)\n").error()).isEmpty();
  }

  @Test
  void entriesKnowTheirSectionOffsetAndPlace() {
    IniFile file = parse("[www]\nphp_value[memory_limit] = 12 ; few\n");
    IniEntry entry = file.entries().getFirst();
    assertThat(entry.section()).isEqualTo("www");
    assertThat(entry.isOffset("php_value", "memory_limit")).isTrue();
    assertThat(entry.valuePlace().text()).isEqualTo("12");
    assertThat(entry.place().line()).isEqualTo(2);
  }

  @Test
  void aWordForAValueIsOneOnlyAlone() {
    IniFile file = parse("a = 1\ndisplay_errors = Off # for now\nb = 2\n");
    assertThat(file.error()).isPresent();
    assertThat(file.entries()).extracting(IniEntry::key).containsExactly("a");
  }
}
