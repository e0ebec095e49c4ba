package dev.phpfsck.evaluate;

import dev.phpfsck.site.SitePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be known where code runs that no entry script is seen to reach: what holds at the end of
 * the entry scripts that lie nearest above it.
 */
final class Ambience {
  private final Machine machine;
  private final Map<SitePath, List<Boot.Entry>> byDirectory = new HashMap<>();
  private final Map<SitePath, Map<Key, Bound>> joined = new HashMap<>();

  Ambience(Machine machine) {
    this.machine = machine;
  }

  /** Takes the entry scripts that count; those that load nothing tell nothing. */
  void take(List<Boot.Entry> entries) {
    for (Boot.Entry entry : entries) {
      if (entry.loadsOthers()) {
        SitePath directory = machine.program().path(entry.file()).parent();
        byDirectory.computeIfAbsent(directory, d -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** A state for the code in {@code file}. */
  State of(SitePath file) {
    SitePath directory = file.parent();
    while (!byDirectory.containsKey(directory) && !directory.isRoot()) {
      directory = directory.parent();
    }
    Map<Key, Bound> known = joined.computeIfAbsent(directory, this::join);
    State state = State.empty();
    known.forEach(state::put);
    return state;
  }

  private Map<Key, Bound> join(SitePath directory) {
    List<Boot.Entry> entries = byDirectory.getOrDefault(directory, List.of());
    Map<Key, Bound> all = new HashMap<>();
    if (entries.isEmpty()) {
      all.put(
          Key.WORKING_DIRECTORY,
          Bound.of(PathValue.unknown(Reason.of("the working directory is not known here"))));
      all.put(
          Key.INCLUDE_PATH,
          Bound.of(PathValue.text(String.join(":", machine.surroundings().includePath()))));
      return all;
    }
    Map<Key, Integer> counts = new HashMap<>();
    for (Boot.Entry entry : entries) {
      for (Map.Entry<Key, Bound> known : entry.end().entrySet()) {
        if (isLasting(known.getKey())) {
          all.merge(known.getKey(), known.getValue(), Bound::or);
          counts.merge(known.getKey(), 1, Integer::sum);
        }
      }
    }
    all.replaceAll(
        (key, bound) -> settled(key, bound, counts.getOrDefault(key, 0) < entries.size()));
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
