package dev.phpfsck.server.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.Tree;
import dev.phpfsck.server.directive.Directive;
import dev.phpfsck.server.host.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApacheConfigTest {
  @TempDir private Path folder;

  private List<String> faults(Tree tree) {
    return tree.apache().faults().stream().map(ApacheConfigTest::shown).toList();
  }

  private static String shown(ApacheFault fault) {
    return fault.getClass().getSimpleName()
        + " "
        + fault.place().file().reportPath()
        + ":"
        + fault.place().line()
        + " "
        + fault.place().text();
  }

  @Test
  void aHealthyConfigurationHasNoFault() {
    Server server = Tree.debian(folder).server();
    assertThat(server.apache().orElseThrow().faults()).isEmpty();
    assertThat(server.apache().orElseThrow().user()).isEqualTo("www-data");
    assertThat(server.hosts()).hasSize(1);
    assertThat(server.hosts().getFirst().php()).isInstanceOf(PhpHandler.Module.class);
    assertThat(server.runtimes()).hasSize(1);
    assertThat(server.runtimes().getFirst().setting("memory_limit").orElseThrow().value())
        .isEqualTo("128M");
    assertThat(server.runtimes().getFirst().identity().orElseThrow().uid()).isEqualTo(33);
  }

  @Test
  void aPathThatBeginsWithTheServerRootsOwnIsUnderstood() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/000-default.conf",
        "<VirtualHost *:80>\nDocumentRoot " + folder + "/webroot\n</VirtualHost>\n");
    assertThat(tree.server().hosts()).hasSize(1);
  }

  @Test
  void aHostWithoutADocumentRootHasTheOneThatDebianCompilesIn() {
    Tree tree = Tree.debian(folder);
    tree.file("/etc/apache2/sites-enabled/000-default.conf", "<VirtualHost *:80>\n");
    assertThat(tree.apache().hosts().getLast().documentRoot()).contains("/var/www/html");
    assertThat(tree.apache().hosts().getLast().rootDirective()).isEmpty();
  }

  @Test
  void aVariableMayStandForSeveralWordsUnlessItIsQuoted() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/x.conf",
        """
        Define OPTS "-Indexes +FollowSymLinks"
        Define WORDS "at home"
        <Directory /webroot>
          Options ${OPTS}
          ErrorDocument 404 "not ${WORDS}"
          AddDefaultCharset "${WORDS}"
        </Directory>
        """);
    assertThat(faults(tree)).isEmpty();
  }

  @Test
  void anAddressCanBeListenedToOnce() {
    Tree tree = Tree.debian(folder);
    tree.file("/etc/apache2/sites-enabled/a.conf", "Listen 80\nListen [::]:80\nListen 443\n");
    assertThat(faults(tree)).isEmpty();
    tree.file("/etc/apache2/sites-enabled/b.conf", "Listen 80\n");
    assertThat(faults(tree))
        .containsExactly("ListensTwice server:etc/apache2/sites-enabled/b.conf:1 Listen 80");
  }

  @Test
  void somethingHasToBeListenedTo() {
    Tree tree = Tree.debian(folder).file("/etc/apache2/ports.conf", "# Listen 80\n");
    assertThat(faults(tree)).containsExactly("NoListen server:etc/apache2/ports.conf:1 ");
    tree.file("/etc/apache2/sites-enabled/a.conf", "<IfModule mod_so.c>\nListen 80\n</IfModule>\n");
    assertThat(faults(tree)).isEmpty();
  }

  @Test
  void aModuleHasTheNameThatItsFileGivesIt() {
    Tree tree =
        Tree.debian(folder)
            .file("/usr/lib/apache2/modules/mod_env.so", "")
            .module("env", "LoadModule env_module /usr/lib/apache2/modules/mod_env.so\n");
    assertThat(faults(tree)).isEmpty();
    tree.module("env", "LoadModule envs_module /usr/lib/apache2/modules/mod_env.so\n");
    assertThat(faults(tree))
        .containsExactly("WrongModuleName server:etc/apache2/mods-enabled/env.load:1 envs_module");
  }

  @Test
  void aModuleFileThatIsGoneIsAFaultAtItsLine() {
    Tree tree = Tree.debian(folder).delete("/usr/lib/apache2/modules/libphp8.2.so");
    assertThat(faults(tree))
        .containsExactly(
            "MissingModuleFile server:etc/apache2/mods-enabled/php8.2.load:1 LoadModule"
                + " php_module /usr/lib/apache2/modules/libphp8.2.so");
  }

  @Test
  void aDanglingLinkAmongTheModulesIsPassedOver() {
    Tree tree =
        Tree.debian(folder)
            .link("/etc/apache2/mods-enabled/php7.4.load", "../mods-available/php7.4.load");
    assertThat(tree.apache().faults())
        .singleElement()
        .isInstanceOfSatisfying(
            ApacheFault.DanglingLink.class,
            fault -> {
              assertThat(fault.link()).isEqualTo("/etc/apache2/mods-enabled/php7.4.load");
              assertThat(fault.target()).isEqualTo("../mods-available/php7.4.load");
            });
  }

  @Test
  void includesThatMatchNothingAreFaultsUnlessOptional() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/x.conf",
        "Include local/tuning.conf\nInclude sites-enabled/*.none\nIncludeOptional gone/*.conf\n");
    assertThat(faults(tree))
        .containsExactly(
            "MissingInclude server:etc/apache2/sites-enabled/x.conf:1 Include local/tuning.conf",
            "EmptyInclude server:etc/apache2/sites-enabled/x.conf:2 Include sites-enabled/*.none");
  }

  @Test
  void unknownDirectivesAreToldFromThoseOfModulesThatAreOff() {
    Tree tree = Tree.debian(folder);
    tree.file("/etc/apache2/sites-enabled/x.conf", "DocumentRot /x\nExpiresActive On\n");
    assertThat(faults(tree))
        .containsExactly(
            "UnknownDirective server:etc/apache2/sites-enabled/x.conf:1 DocumentRot",
            "NeedsModule server:etc/apache2/sites-enabled/x.conf:2 ExpiresActive");
  }

  @Test
  void aConditionOnAModuleDecidesWhatIsRead() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/x.conf",
        """
        <IfModule mod_expires.c>
        ExpiresActive On
        </IfModule>
        <IfModule !mod_php8.c>
        <IfModule mod_php.c>
        Bogus here
        </IfModule>
        </IfModule>
        """);
    assertThat(faults(tree))
        .containsExactly("UnknownDirective server:etc/apache2/sites-enabled/x.conf:6 Bogus");
  }

  @Test
  void variablesAreThoseOfEnvvarsAndDefine() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/x.conf",
        "Define name shop\nErrorLog ${APACHE_LOG_DIR}/${name}.log\nCustomLog ${APACHE_LOGS_DIR}/a b\n");
    ApacheConfig config = tree.apache();
    assertThat(config.global("ErrorLog").orElseThrow().argument(0))
        .isEqualTo("/var/log/apache2/shop.log");
    assertThat(faults(tree))
        .containsExactly(
            "UndefinedVariable server:etc/apache2/sites-enabled/x.conf:3 ${APACHE_LOGS_DIR}/a");
  }

  @Test
  void sectionsThatAreNotClosedOrNotOpenAreFaults() {
    Tree tree = Tree.debian(folder);
    tree.file("/etc/apache2/sites-enabled/x.conf", "<VirtualHost *:81>\nServerName a\n");
    tree.file("/etc/apache2/sites-enabled/y.conf", "ServerTokens Prod\n</IfModule>\n");
    assertThat(faults(tree))
        .containsExactly(
            "UnclosedSection server:etc/apache2/sites-enabled/x.conf:1 <VirtualHost *:81>",
            "StrayClose server:etc/apache2/sites-enabled/y.conf:2 </IfModule>");
  }

  @Test
  void continuedLinesAreOneDirectiveWithExactPlaces() {
    ConfigFile file =
        ConfigFile.of(
            "/x", "x", "# comment \\\nstill comment\n  Options \\\n  Indexes \"a b\"\r\n");
    Directive directive = DirectiveParser.parse(file).directives().getFirst();
    assertThat(directive.name()).isEqualTo("Options");
    assertThat(directive.argument(1)).isEqualTo("a b");
    assertThat(directive.argumentPlace(1).text()).isEqualTo("\"a b\"");
    assertThat(directive.argumentPlace(1).line()).isEqualTo(4);
  }

  @Test
  void phpsModuleWithThreadsAndTwoMpmsAreFaults() {
    Tree threaded =
        Tree.debian(folder)
            .delete("/etc/apache2/mods-enabled/mpm_prefork.load")
            .module("mpm_event", "LoadModule mpm_event_module /usr/lib/apache2/modules/p.so\n");
    assertThat(threaded.apache().faults())
        .singleElement()
        .isInstanceOf(ApacheFault.ThreadedMpmWithPhp.class);
    threaded.module("mpm_prefork", "LoadModule mpm_prefork_module /usr/lib/apache2/modules/p.so\n");
    assertThat(threaded.apache().faults())
        .singleElement()
        .isInstanceOf(ApacheFault.SeveralMpms.class);
  }
}
