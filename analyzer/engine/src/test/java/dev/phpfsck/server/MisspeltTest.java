package dev.phpfsck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "/var/www/htlm, /var/www/html, true",
    "/var/ww/html, /var/www/html, true",
    "/webrot, /webroot, true",
    "/var/www/htlm, /var/www/html/blog, true",
    "/var/www/html/pubic, /var/www/html, true",
    "\u201C/var/www/html\u201D, /var/www/html, true",
    "/var/www/my site, /var/www/my site, true",
    "/srv/ab, /srv/cd, false",
    "/var/www/shop, /var/www/html, false",
    "/home/anna/web, /home/bert/www, false",
    "/var/ww/htlm, /var/www/html, false",
    "/var/www, /var/www/html, false"
  })
  void aPathWithASlipWasMeantForTheRoot(String written, String root, boolean meant) {
    assertThat(Misspelt.isMeant(written, root)).isEqualTo(meant);
  }

  @Test
  void theServerIsReadWhoseDocumentRootWasMeantForTheRoot() {
    Tree tree = Tree.debian(folder);
    tree.file(
        "/etc/apache2/sites-enabled/000-default.conf",
        "<VirtualHost *:80>\nDocumentRoot /webrot\n</VirtualHost>\n");
    assertThat(ServerReader.read(tree.site(), false).apache()).isPresent();
    tree.file(
        "/etc/apache2/sites-enabled/000-default.conf",
        "<VirtualHost *:80>\nDocumentRoot /somewhere/else\n</VirtualHost>\n");
    assertThat(ServerReader.read(tree.site(), false).apache()).isEmpty();
  }
}
