package dev.phpfsck.server.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.phpfsck.server.PhpHandler;
import dev.phpfsck.server.Server;
import dev.phpfsck.server.Tree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtaccessTest {
  @TempDir private Path folder;

  private List<ApacheFault> faults(String htaccess) {
    Server server = Tree.debian(folder).file("/webroot/.htaccess", htaccess).server();
    return server.htaccess().getFirst().faults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RewriteEngin On                                | UnknownDirective
          ExpiresActive On                               | NeedsModule
          <Directory /x>\\n</Directory>                  | NotAllowedHere
          DocumentRoot /x                                | NotAllowedHere
          RewriteRule ^(index\\.php$ - [L]               | BadArgument
          RewriteRule . /index.php [L, QSA]              | BadArgument
          RewriteCond %{THE_REQUEST} ^GET\\ /(x$          | BadArgument
          RewriteRule . /index.php [LL]                  | BadArgument
          Options +FollowSymLinks Indexes                | BadArgument
          Options FollowSymLinks -Indexes                | BadArgument
          Options All -Indexes FollowSymLinks            | BadArgument
          Options +All -Indexes                          | BadArgument
          Options Indexes None                           | BadArgument
          <FilesMatch "\\.bak$">\\nRequire all denied    | UnclosedSection
          RewriteEngine On\\n</IfModule>                 | StrayClose
          <IfModule mod_dir.c>\\n</IfModule># end         | StrayClose
          <IfModule mod_dir.c>\\n</IfModule >             | StrayClose
          <IfModule x.c>\\n</IfModule><p>hello</p>        | StrayClose
          ErrorDocument 404                              | BadArgument
          ErrorDocument 404 Not found here               | BadArgument
          php_value upload_max_filesize                  | BadArgument
          php_flag display_errors maybe on               | BadArgument
          <<<<<<< HEAD\\n=======\\n>>>>>>> feature        | MergeConflict
          Require local                                  | NeedsModule
          """)
  void whatMakesApacheAnswer500IsAFault(String text, String fault) {
    assertThat(faults(text.replace("\\n", "\n").strip() + "\n"))
        .singleElement()
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RewriteEngine On\r\nRewriteRule ^index\\.php$ - [L]\r\n",
        "php_value upload_max_filesize 64M\n",
        "<IfModule mod_php7.c>\nphp_value auto_prepend_file /gone.php\n</IfModule>\n",
        "<IfModule mod_expires.c>\nExpiresActive On\n</IfModule>\n",
        "RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule . /index.php [L,QSA]\n",
        "RewriteRule ^(.*)$ index.php?q=$1 [L,NC,R=301,E=X:1]\n",
        "RewriteCond %{HTTP_USER_AGENT} ^.*internal\\ dummy\\ connection.*$ [NC]\n",
        "<Files \"wp-config.php\">\nRequire all denied\n</Files>\n",
        "Options -Indexes +FollowSymLinks\nOptions Indexes FollowSymLinks\n",
        "Options All -Indexes\nOptions None FollowSymLinks +Indexes\n",
        "<IfModule mod_dir.c>\nAddDefaultCharset Off\n</IfModule> # end\n",
        "<ifmodule mod_dir.c>\n</IFMODULE>\n",
        "ErrorDocument 404 \"Not here\nErrorDocument 403 \"Not for you\"\n",
        "php_value include_path \".:/usr/share/php\"\n",
        "# <<<<<<< HEAD\n# =======\n# >>>>>>> feature\n"
      })
  void whatApacheTakesIsNone(String text) {
    assertThat(faults(text)).isEmpty();
  }

  @Test
  void aFileInUtf16HasOneFault() {
    assertThat(faults("\u00FF\u00FER\0e\0w\0\n\0<\0I\0f\0"))
        .singleElement()
        .isInstanceOf(ApacheFault.WideText.class);
  }

  @Test
  void whatIsNotReadHasNoFault() {
    Tree tree = Tree.debian(folder).file("/webroot/.htaccess", "RewriteEngin On\n");
    tree.file(
        "/etc/apache2/sites-enabled/000-default.conf",
        "<VirtualHost *:80>\nDocumentRoot /webroot\n</VirtualHost>\n");
    HtaccessFile file = tree.server().htaccess().getFirst();
    assertThat(file.overrides().readsHtaccess()).isFalse();
    assertThat(file.faults()).isEmpty();
  }

  @Test
  void aGroupThatAllowOverrideLeavesOutIsAFault() {
    Tree tree = Tree.debian(folder).file("/webroot/.htaccess", "Options -Indexes\n");
    tree.file(
        "/etc/apache2/sites-enabled/000-default.conf",
        """
        <VirtualHost *:80>
        DocumentRoot /webroot
        <Directory /webroot>
        AllowOverride FileInfo
        </Directory>
        </VirtualHost>
        """);
    assertThat(tree.server().htaccess().getFirst().faults())
        .singleElement()
        .isInstanceOfSatisfying(
            ApacheFault.NotAllowedHere.class,
            fault -> assertThat(fault.group()).isEqualTo("Options"));
  }

  @Test
  void itsHandlerWinsOverTheServers() {
    Tree tree =
        Tree.debian(folder)
            .file("/webroot/.htaccess", "<FilesMatch \\.php$>\nSetHandler None\n</FilesMatch>\n");
    assertThat(tree.server().hosts().getFirst().php()).isInstanceOf(PhpHandler.Nobody.class);
  }
}
