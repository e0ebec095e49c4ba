package dev.phpfsck.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("EnumOrdinal") // The constants are the ordinals: that is what is tested.
class KindTest {
  @ParameterizedTest
  @EnumSource(TokenKind.class)
  void everyConstantIsTheOrdinalOfItsToken(TokenKind kind) throws ReflectiveOperationException {
    Field constant = Kind.class.getDeclaredField(kind.name());
    assertThat(constant.getInt(null)).isEqualTo(kind.ordinal());
  }

  @Test
  void theCountIsThatOfTheTokens() {
    assertThat(Kind.COUNT).isEqualTo(TokenKind.values().length);
  }

  @Test
  void triviaAndKeywordsAreWhereTheConstantsSay() {
    assertThat(Stream.of(TokenKind.values()).filter(TokenKind::isTrivia))
        .allSatisfy(kind -> assertThat(kind.ordinal()).isLessThanOrEqualTo(Kind.LAST_TRIVIA));
    assertThat(Stream.of(TokenKind.values()).filter(TokenKind::isKeyword))
        .allSatisfy(
            kind -> assertThat(kind.ordinal()).isBetween(Kind.FIRST_KEYWORD, Kind.LAST_KEYWORD));
  }
}
