package dev.phpfsck.evaluate.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntriesTest {
  private static Entries none() {
    return Entries.of(Map.of());
  }

  @Test
  void theNextKeyIsBehindTheLargestInteger() {
    Entries some =
        none().and("7", PathValue.TRUE).and("3", PathValue.TRUE).and("a", PathValue.NULL);

    assertThat(none().nextKey()).isZero();
    assertThat(some.nextKey()).isEqualTo(8);
  }

  /** Two arrays that begin alike, and then go their own ways. */
  @Test
  void whatOneAddsTheOtherDoesNotHave() {
    Entries both = none().and("a", PathValue.integer(1));
    Entries one = both.and("b", PathValue.integer(2));
    Entries other = both.and("b", PathValue.integer(3)).and("c", PathValue.integer(4));

    assertThat(both).containsOnlyKeys("a");
    assertThat(one).containsOnlyKeys("a", "b").containsEntry("b", PathValue.integer(2));
    assertThat(other).containsOnlyKeys("a", "b", "c").containsEntry("b", PathValue.integer(3));
  }

  /** As a loop does that adds to the array it goes through. */
  @Test
  void theyMayGrowWhileSomebodyGoesThroughThem() {
    Entries start = none().and("a", PathValue.TRUE).and("b", PathValue.TRUE);
    Entries grown = start;
    List<String> seen = new ArrayList<>();
    for (String key : start.keySet()) {
      seen.add(key);
      grown = grown.and(key + "2", PathValue.FALSE);
    }

    assertThat(seen).containsExactly("a", "b");
    assertThat(grown.keySet()).containsExactly("a", "b", "a2", "b2");
  }

  /** Whatever is added to whichever of them, each is what a map of its own would be. */
  @Test
  void eachIsLikeAMapOfItsOwn() {
    Random random = new Random(20261130);
    List<Entries> all = new ArrayList<>(List.of(none()));
    List<Map<String, PathValue>> expected = new ArrayList<>(List.of(Map.of()));
    for (int i = 0; i < 3_000; i++) {
      int from = random.nextBoolean() ? all.size() - 1 : random.nextInt(all.size());
      String key = Integer.toString(random.nextInt(60));
      PathValue value = PathValue.integer(random.nextInt(4));
      all.add(all.get(from).and(key, value));
      Map<String, PathValue> map = new LinkedHashMap<>(expected.get(from));
      map.put(key, value);
      expected.add(map);
    }

    for (int i = 0; i < all.size(); i++) {
      Entries entries = all.get(i);
      Map<String, PathValue> map = expected.get(i);
      assertThat(entries).isEqualTo(map).hasSameHashCodeAs(map);
      assertThat(List.copyOf(entries.entrySet())).isEqualTo(List.copyOf(map.entrySet()));
      assertThat(entries.nextKey())
          .isEqualTo(map.keySet().stream().mapToLong(Long::parseLong).max().orElse(-1) + 1);
    }
  }
}
