package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be known where code runs that no entry script is seen to reach: what holds at the end of
 * the entry scripts that load its file; failing those, of the ones that lie nearest above it.
 */
final class Ambience {
  /** Of many entry scripts so many are asked: they differ little. */
  private static final int MOST_ASKED = 16;

  private final Machine machine;
  private final List<EntryScript> entries = new ArrayList<>();
  private final Map<SitePath, List<EntryScript>> byDirectory = new HashMap<>();
  private final Map<List<Integer>, State> joined = new HashMap<>();

  Ambience(Machine machine) {
    this.machine = machine;
  }

  /** Takes the entry scripts that count; those that load nothing tell nothing. */
  void take(List<EntryScript> all) {
    for (EntryScript entry : all) {
      if (entry.loadsOthers()) {
        entries.add(entry);
        SitePath directory = machine.program().path(entry.file()).parent();
        byDirectory.computeIfAbsent(directory, d -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** A state for the code in a file. */
  State of(int file) {
    List<EntryScript> asked =
        sample(entries.stream().filter(entry -> entry.loads().get(file)).toList());
    if (asked.isEmpty()) {
      asked = sample(nearest(machine.program().path(file)));
    }
    List<Integer> key = asked.stream().map(EntryScript::file).toList();
    List<EntryScript> chosen = asked;
    return joined.computeIfAbsent(key, k -> ground(chosen));
  }

  private static List<EntryScript> sample(List<EntryScript> all) {
    if (all.size() <= MOST_ASKED) {
      return all;
    }
    List<EntryScript> some = new ArrayList<>();
    for (int i = 0; i < MOST_ASKED; i++) {
      some.add(all.get(i * all.size() / MOST_ASKED));
    }
    return some;
  }

  /** The entry scripts in the nearest directory above that has any that load much. */
  private List<EntryScript> nearest(SitePath file) {
    List<EntryScript> best = List.of();
    int most = 0;
    SitePath directory = file;
    do {
      directory = directory.parent();
      List<EntryScript> here = byDirectory.getOrDefault(directory, List.of());
      int loads = here.stream().mapToInt(entry -> entry.loads().cardinality()).max().orElse(0);
      if (loads > 4 * most) {
        most = loads;
        best = here;
      }
    } while (!directory.isRoot());
    return best;
  }

  private State ground(List<EntryScript> asked) {
    State state = State.empty();
    join(asked).forEach(state::put);
    return state;
  }

  private Map<Key, Bound> join(List<EntryScript> asked) {
    Map<Key, Bound> all = new HashMap<>();
    if (asked.isEmpty()) {
      all.put(
          Key.WORKING_DIRECTORY,
          Bound.of(PathValue.unknown(Reason.of("the working directory is not known here"))));
      all.put(
          Key.INCLUDE_PATH,
          Bound.of(PathValue.text(String.join(":", machine.surroundings().includePath()))));
      return all;
    }
    Map<Key, Integer> counts = new HashMap<>();
    for (EntryScript entry : asked) {
      for (Map.Entry<Key, Bound> known : entry.end().entrySet()) {
        if (isLasting(known.getKey())) {
          all.merge(known.getKey(), known.getValue(), Bound::or);
          counts.merge(known.getKey(), 1, Integer::sum);
        }
      }
    }
    all.replaceAll((key, bound) -> settled(key, bound, counts.getOrDefault(key, 0) < asked.size()));
    all.compute(Key.WORKING_DIRECTORY, (key, bound) -> orAnywhere(bound));
    return all;
  }

  private static Bound orAnywhere(@Nullable Bound bound) {
    PathValue anywhere = PathValue.unknown(Reason.of("the working directory is not known here"));
    return Bound.of(bound == null ? anywhere : bound.value().or(anywhere));
  }

  private static boolean isLasting(Key key) {
    return switch (key.kind) {
      case CONSTANT, STATIC_PROPERTY, INCLUDE_PATH, WORKING_DIRECTORY -> true;
      case VARIABLE -> key.scope == 0;
      case PROPERTY, LOADED, UNFOLLOWED -> false;
    };
  }

  /** A global that has one value everywhere is trusted; of any other, nobody knows when. */
  private static Bound settled(Key key, Bound bound, boolean sometimes) {
    boolean variable = key.kind == Key.Kind.VARIABLE || key.kind == Key.Kind.STATIC_PROPERTY;
    if (variable && bound.value().only() == null) {
      Reason reason = Reason.of("it has several values in the course of the script");
      return bound.or(Bound.of(PathValue.unknown(reason)));
    }
    return sometimes ? bound.or(Bound.UNDEFINED) : bound;
  }
}
