package dev.phpfsck.evaluate.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants that PHP brings along, as far as paths and conditions depend on them. */
public final class PhpConstants {
  private static final PathValue VERSION =
      PathValue.unknown(new Reason("it depends on the version of PHP", -1, 0, false, false, true));
  private static final PathValue HOST =
      PathValue.unknown(new Reason("it depends on the host", -1, 0, false, false, true));
  private static final PathValue NUMBER = PathValue.unknown(Reason.of("a number of PHP's"));

  private static final Map<String, PathValue> KNOWN =
      Map.ofEntries(
          Map.entry("DIRECTORY_SEPARATOR", PathValue.text("/")),
          Map.entry("PATH_SEPARATOR", PathValue.text(":")),
          Map.entry("PHP_EOL", PathValue.text("\n")),
          Map.entry("PHP_OS_FAMILY", PathValue.text("Linux")),
          Map.entry("PHP_OS", PathValue.text("Linux")),
          Map.entry("PHP_SAPI", HOST),
          Map.entry("PHP_VERSION", VERSION),
          Map.entry("PHP_VERSION_ID", VERSION),
          Map.entry("PHP_MAJOR_VERSION", VERSION),
          Map.entry("PHP_MINOR_VERSION", VERSION),
          Map.entry("PHP_RELEASE_VERSION", VERSION),
          Map.entry("PHP_EXTRA_VERSION", VERSION),
          Map.entry("PHP_BINARY", HOST),
          Map.entry("PHP_BINDIR", HOST),
          Map.entry("PHP_PREFIX", HOST),
          Map.entry("PHP_EXTENSION_DIR", HOST),
          Map.entry("PEAR_INSTALL_DIR", HOST),
          Map.entry("DEFAULT_INCLUDE_PATH", PathValue.text(".:/usr/share/php")),
          Map.entry("PHP_INT_SIZE", PathValue.integer(8)),
          Map.entry("PATHINFO_DIRNAME", PathValue.integer(1)),
          Map.entry("PATHINFO_BASENAME", PathValue.integer(2)),
          Map.entry("PATHINFO_EXTENSION", PathValue.integer(4)),
          Map.entry("PATHINFO_FILENAME", PathValue.integer(8)),
          Map.entry("EXTR_SKIP", PathValue.integer(1)));

  private static final String[] FAMILIES = {
    "E_",
    "PHP_",
    "M_",
    "LC_",
    "LOG_",
    "JSON_",
    "PREG_",
    "CURL",
    "MYSQLI_",
    "XML_",
    "LIBXML_",
    "ENT_",
    "FILTER_",
    "SORT_",
    "COUNT_",
    "STR_",
    "LOCK_",
    "FILE_",
    "GLOB_",
    "SEEK_",
    "ZEND_",
    "ICONV_",
    "MB_",
    "OPENSSL_",
    "PASSWORD_",
    "DATE_",
    "IMAGETYPE_",
    "LDAP_",
    "SODIUM_",
    "DEBUG_",
    "STREAM_",
    "SOCK",
    "SIG",
    "T_",
    "ARRAY_",
    "EXTR_",
    "INI_",
    "UPLOAD_",
    "CREDITS_",
    "INFO_",
    "GMP_",
    "INTL_",
    "IDNA_",
    "NAN",
    "INF",
    "STDIN",
    "STDOUT",
    "STDERR",
    "MCRYPT_",
    "HHVM_",
    "MYSQL",
    "SQLITE3_",
    "PGSQL_",
    "FTP_",
    "IMG_",
    "MHASH_",
    "CAL_",
    "PHPDBG_",
    "AF_",
    "SO_",
    "SUNFUNCS_",
    "PSFS_",
    "DNS_",
    "FNM_",
    "CONNECTION_",
    "CRYPT_",
    "ASSERT_",
    "MSG_",
    "TCP_"
  };

  private PhpConstants() {}

  /** Its value, or why that is not known; null where it is no constant of PHP's. */
  public static @Nullable PathValue value(String name) {
    PathValue known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    return isPossible(name) && !name.startsWith("HHVM_") ? NUMBER : null;
  }

  /** Whether a name looks like a constant of PHP or an extension. */
  public static boolean isPossible(String name) {
    for (String family : FAMILIES) {
      if (name.startsWith(family)) {
        return true;
      }
    }
    return false;
  }
}
