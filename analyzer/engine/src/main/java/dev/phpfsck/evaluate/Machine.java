package dev.phpfsck.evaluate;

import dev.phpfsck.evaluate.program.Hierarchy;
import dev.phpfsck.evaluate.program.Program;
import dev.phpfsck.evaluate.program.Program.Place;
import dev.phpfsck.evaluate.relevance.Relevance;
import dev.phpfsck.evaluate.relevance.Relevant;
import dev.phpfsck.evaluate.value.Atom.Instance;
import dev.phpfsck.evaluate.value.PathValue;
import dev.phpfsck.evaluate.value.Reason;
import dev.phpfsck.site.SiteTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** All parts of the interpreter, and what they share: the site, limits, and object identities. */
final class Machine {
  /** Steps that one entry script may take; behind that, nothing more is followed. */
  private static final int MOST_STEPS = 400_000;

  private final Program program;
  private final SiteTree tree;
  private final Surroundings surroundings;
  private final Relevance relevance;
  private final Hierarchy hierarchy;
  private final InstallerMade installerMade;
  private final Files files;
  private final WorkingDirectories directories;
  private final LookAlikes lookAlikes;
  private final LostDirectories lostDirectories;
  private final Globs globs;
  private final Values values;
  private final Conditions conditions;
  private final FileQuestions fileQuestions;
  private final Steps steps;
  private final Calls calls;
  private final Includes includes;
  private final Runs runs;
  private final Properties properties;
  private final Aliases aliases;
  private final Server server;
  private final Autoloaders autoloaders;
  private final ClassFiles classFiles;
  private final ListedFiles listedFiles;
  private final HostClasses hostClasses;
  private final OwnConstants ownConstants = new OwnConstants();
  private final Map<Integer, Integer> created = new HashMap<>();
  private final Set<Hierarchy.Member> computing = new HashSet<>();
  private final Set<String> undefined = new HashSet<>();
  private final Set<Object> discovered = new HashSet<>();
  private int stepsTaken;
  private int trials;
  private boolean ambient;
  private int scopes;

  Machine(Program program, SiteTree tree, Surroundings surroundings) {
    this.program = program;
    this.tree = tree;
    this.surroundings = surroundings;
    this.hierarchy = new Hierarchy(program);
    this.relevance = new Relevance(program, hierarchy);
    this.installerMade = new InstallerMade(tree, relevance);
    this.files = new Files(tree, installerMade);
    this.directories = new WorkingDirectories(tree);
    this.lookAlikes = new LookAlikes(tree);
    this.lostDirectories = new LostDirectories(tree, files);
    this.globs = new Globs(tree, files);
    this.server = new Server(this);
    this.autoloaders = new Autoloaders(program);
    this.hostClasses = new HostClasses(tree, surroundings);
    this.classFiles = new ClassFiles(program, relevance, hostClasses);
    this.listedFiles = new ListedFiles(program, tree);
    this.values = new Values(this);
    this.conditions = new Conditions(this);
    this.fileQuestions = new FileQuestions(program, hierarchy);
    this.steps = new Steps(this);
    this.calls = new Calls(this);
    this.includes = new Includes(this);
    this.runs = new Runs(this);
    this.properties = new Properties(this);
    this.aliases = new Aliases(this);
  }

  Program program() {
    return program;
  }

  SiteTree tree() {
    return tree;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Relevance relevance() {
    return relevance;
  }

  /** What matters of the function or file that is followed there. */
  Relevant relevant(Frame frame) {
    Relevant known = frame.relevant;
    if (known == null) {
      known = relevance.of(frame.place());
      frame.relevant = known;
    }
    return known;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  InstallerMade installerMade() {
    return installerMade;
  }

  Files files() {
    return files;
  }

  WorkingDirectories directories() {
    return directories;
  }

  LookAlikes lookAlikes() {
    return lookAlikes;
  }

  LostDirectories lostDirectories() {
    return lostDirectories;
  }

  Globs globs() {
    return globs;
  }

  Values values() {
    return values;
  }

  Conditions conditions() {
    return conditions;
  }

  FileQuestions fileQuestions() {
    return fileQuestions;
  }

  Steps steps() {
    return steps;
  }

  Calls calls() {
    return calls;
  }

  Includes includes() {
    return includes;
  }

  Runs runs() {
    return runs;
  }

  Properties properties() {
    return properties;
  }

  Aliases aliases() {
    return aliases;
  }

  Server server() {
    return server;
  }

  Autoloaders autoloaders() {
    return autoloaders;
  }

  ClassFiles classFiles() {
    return classFiles;
  }

  ListedFiles listedFiles() {
    return listedFiles;
  }

  HostClasses hostClasses() {
    return hostClasses;
  }

  OwnConstants ownConstants() {
    return ownConstants;
  }

  void count() {
    stepsTaken++;
  }

  boolean isExhausted() {
    return stepsTaken > MOST_STEPS;
  }

  /**
   * Begins something new: the limit of steps counts from here.
   *
   * @param anywhere whether the code is looked at on its own, not in a course that begins at an
   *     entry script: then what is not set may be set elsewhere
   */
  void begin(boolean anywhere) {
    stepsTaken = 0;
    ambient = anywhere;
    undefined.clear();
  }

  /** Counts what is new: paths that an include has, values that a constant has. */
  int discoveries() {
    return discovered.size();
  }

  /** Notes a path of an include, or a value of a constant. */
  void discover(Object what, PathValue value) {
    discovered.add(Map.entry(what, value));
  }

  /** Computes what code may come to that nobody knows to be run. */
  PathValue trying(Supplier<PathValue> code) {
    trials++;
    PathValue value = code.get();
    trials--;
    return value;
  }

  /** Whether it is not known that what runs now is run at all. */
  boolean isTrying() {
    return trials > 0;
  }

  /** Whether code is looked at on its own: what is not set may be set elsewhere. */
  boolean isAmbient() {
    return ambient;
  }

  /** The scope of one call's variables. */
  int newScope() {
    return ++scopes;
  }

  /** The class that a function belongs to, in lower case; empty where there is none. */
  String classOf(Place function) {
    int type = program.function(function).ofClass();
    return type < 0 ? "" : Program.lower(program.facts(function.file()).classes().get(type).name());
  }

  /** Notes that a constant that the site declares was used before it was. */
  void noteUndefinedConstant(String name, Frame frame) {
    if (frame.caller == null && program.declaresConstant(name)) {
      undefined.add(name);
    }
  }

  /** Whether the script that was begun last uses names that only others declare. */
  boolean leansOnOthers() {
    return !undefined.isEmpty();
  }

  /** An object that is made at a place of a file: the same each time. */
  Instance create(String type, int file, int at) {
    int identity = (file + 1) * 1_000_003 + at + 1;
    created.merge(identity, 1, Integer::sum);
    return new Instance(type, identity);
  }

  /** Whether only one object was made at that place. */
  boolean isSingle(Instance instance) {
    return created.getOrDefault(instance.identity(), 0) <= 1;
  }

  /** A class constant or property default, computed in the class that declares it. */
  PathValue inClass(Hierarchy.Member member, Frame frame) {
    if (member.value().isEmpty() || !computing.add(member)) {
      return PathValue.unknown(Reason.of("it refers to itself"));
    }
    int file = member.type().file();
    String self = Program.lower(program.type(member.type()).name());
    Frame inside =
        frame.called(
            new Place(file, -1),
            new Run(file, false),
            0,
            newScope(),
            self,
            self,
            PathValue.NOTHING,
            frame.state);
    PathValue value = values.of(member.value().get(), inside);
    computing.remove(member);
    return value;
  }
}
