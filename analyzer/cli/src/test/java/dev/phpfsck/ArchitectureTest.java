package dev.phpfsck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** Who may import whom: data flows one way, from source text to reports. */
@AnalyzeClasses(packages = "dev.phpfsck", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static ArchRule mayUse(String room, String... others) {
    String[] own =
        Stream.concat(Stream.of(room), Arrays.stream(others))
            .map(name -> "dev.phpfsck." + name)
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours = resideInAPackage("dev.phpfsck..");
    DescribedPredicate<JavaClass> allowed = resideInAnyPackage(own);
    return noClasses()
        .that()
        .resideInAPackage("dev.phpfsck." + room)
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(allowed)))
        .as(room + " uses nothing of ours but " + String.join(", ", others))
        .allowEmptyShould(true);
  }

  @ArchTest static final ArchRule source = mayUse("source");
  @ArchTest static final ArchRule parser = mayUse("parser..", "source");
  @ArchTest static final ArchRule site = mayUse("site");
  @ArchTest static final ArchRule fact = mayUse("fact", "source", "parser..");
  @ArchTest static final ArchRule finding = mayUse("finding", "source");
  @ArchTest static final ArchRule autoload = mayUse("autoload", "source", "site", "fact");
  @ArchTest static final ArchRule evaluate = mayUse("evaluate..", "source", "site", "fact");

  @ArchTest static final ArchRule program = mayUse("evaluate.program", "source", "site", "fact");

  @ArchTest
  static final ArchRule relevance =
      mayUse("evaluate.relevance", "evaluate.program", "source", "site", "fact");

  @ArchTest
  static final ArchRule graph =
      mayUse("evaluate.graph", "evaluate.program", "source", "site", "fact");

  @ArchTest static final ArchRule regex = mayUse("evaluate.regex");

  @ArchTest
  static final ArchRule value = mayUse("evaluate.value", "evaluate.regex", "source", "fact");

  @ArchTest static final ArchRule index = mayUse("index", "source", "site", "fact");
  @ArchTest static final ArchRule word = mayUse("index.word", "index", "source", "site");

  @ArchTest
  static final ArchRule suggest =
      mayUse("suggest", "source", "site", "fact", "evaluate.graph", "index..", "finding");

  @ArchTest
  static final ArchRule server =
      mayUse(
          "server",
          "server.apache",
          "server.directive",
          "server.fpm",
          "server.host",
          "server.ini",
          "server.nginx",
          "source",
          "site",
          "fact");

  @ArchTest static final ArchRule host = mayUse("server.host", "source", "site");
  @ArchTest static final ArchRule directive = mayUse("server.directive", "server.host", "source");

  @ArchTest
  static final ArchRule apache =
      mayUse("server.apache", "server.directive", "server.host", "source", "fact");

  @ArchTest
  static final ArchRule nginx = mayUse("server.nginx", "server.directive", "server.host", "source");

  @ArchTest static final ArchRule fpm = mayUse("server.fpm", "server.ini", "server.host");

  @ArchTest static final ArchRule ini = mayUse("server.ini", "server.host", "source");
  @ArchTest static final ArchRule evidence = mayUse("evidence", "source", "site", "finding");

  @ArchTest
  static final ArchRule rule =
      mayUse(
          "rule",
          "source",
          "site",
          "fact",
          "autoload",
          "evaluate.graph",
          "suggest",
          "server..",
          "finding");

  @ArchTest
  static final ArchRule lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.phpfsck.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..")
          .because("the index is the only room that knows what it is made of");

  @ArchTest
  static final ArchRule commandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.phpfsck.cli")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..", "dev.phpfsck.cli..")
          .because("only the command knows of arguments");

  @ArchTest
  static final ArchRule rules =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.phpfsck.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.phpfsck.rules..")
          .because("rules arrive through ServiceLoader");

  @ArchTest
  static final ArchRule printing =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.phpfsck.cli")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .because("only the command talks to the user");

  @ArchTest
  static final ArchRule names =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameStartingWith("Abstract")
          .because("a homeless function shows a missing type");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("dev.phpfsck.(*)..").should().beFreeOfCycles();
}
