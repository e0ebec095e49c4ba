package dev.phpfsck.rules.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Functions and constants that PHP has removed for good, by the appendices "Migrating from PHP …"
 * of its manual. What became an extension of its own can be installed, and is not among them.
 */
final class RemovedNames {
  private static final Map<String, Removal> FUNCTIONS = new HashMap<>();
  private static final Map<String, Removal> CONSTANTS = new HashMap<>();

  /**
   * What became of a name.
   *
   * @param version the first that has it no more
   * @param instead what to write in its place; empty where that is not one thing
   */
  record Removal(String version, Optional<String> instead) {
    /** Whether PHP {@code version} has the name no more. */
    boolean isGoneFrom(String version) {
      return PhpVersion.isAtLeast(version, this.version);
    }
  }

  static {
    functions("5.4", "session_register", "session_unregister", "`$_SESSION`");
    function("5.4", "session_is_registered", "`isset($_SESSION[…])`");
    functions("5.4", "import_request_variables", "`$_GET` and `$_POST`");
    function("5.4", "define_syslog_variables", "");
    functions("5.5", "php_logo_guid", "php_egg_logo_guid", "php_real_logo_guid", "");
    function("5.5", "zend_logo_guid", "");
    mysql();
    ereg();
    function("7.0", "call_user_method", "`call_user_func()`");
    function("7.0", "call_user_method_array", "`call_user_func_array()`");
    functions("7.0", "set_magic_quotes_runtime", "magic_quotes_runtime", "");
    function("7.0", "set_socket_blocking", "`stream_set_blocking()`");
    function("7.0", "datefmt_set_timezone_id", "`datefmt_set_timezone()`");
    functions(
        "7.0",
        "imagepsbbox",
        "imagepsencodefont",
        "imagepsextendfont",
        "imagepsfreefont",
        "imagepsloadfont",
        "imagepsslantfont",
        "imagepstext",
        "");
    function("8.0", "each", "`foreach`");
    function("8.0", "create_function", "a closure");
    function("8.0", "money_format", "`NumberFormatter::formatCurrency()`");
    functions("8.0", "get_magic_quotes_gpc", "get_magic_quotes_runtime", "`false`");
    function("8.0", "restore_include_path", "`ini_restore('include_path')`");
    function("8.0", "convert_cyr_string", "`mb_convert_encoding()`");
    function("8.0", "fgetss", "`strip_tags(fgets(…))`");
    function("8.0", "gzgetss", "`strip_tags(gzgets(…))`");
    function("8.0", "hebrevc", "`nl2br(hebrev(…))`");
    function("8.0", "is_real", "`is_float()`");
    function("8.0", "read_exif_data", "`exif_read_data()`");
    function("8.0", "ezmlm_hash", "");
    function("8.0", "image2wbmp", "`imagewbmp()`");
    functions("8.0", "jpeg2wbmp", "png2wbmp", "");
    function("8.0", "gmp_random", "`gmp_random_bits()`");
    functions("8.0", "ldap_sort", "ldap_control_paged_result", "");
    function("8.0", "ldap_control_paged_result_response", "");
    for (String mb :
        new String[] {
          "regex_encoding", "ereg", "eregi", "ereg_replace", "eregi_replace", "split", "ereg_match"
        }) {
      function("8.0", "mb" + mb, "`mb_" + mb + "()`");
    }
    for (String flag : new String[] {"SCHEME", "HOST"}) {
      CONSTANTS.put("FILTER_FLAG_" + flag + "_REQUIRED", new Removal("8.0", Optional.empty()));
    }
    CONSTANTS.put(
        "FILTER_SANITIZE_MAGIC_QUOTES",
        new Removal("8.0", Optional.of("`FILTER_SANITIZE_ADD_SLASHES`")));
  }

  private RemovedNames() {}

  /** What became of the function {@code name}, which may be in any case. */
  static Optional<Removal> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** What became of the constant {@code name}. */
  static Optional<Removal> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }

  private static void function(String version, String name, String instead) {
    FUNCTIONS.put(
        name, new Removal(version, instead.isEmpty() ? Optional.empty() : Optional.of(instead)));
  }

  /** Several, and what stands for them all as the last. */
  private static void functions(String version, String... namesAndInstead) {
    int last = namesAndInstead.length - 1;
    for (int i = 0; i < last; i++) {
      function(version, namesAndInstead[i], namesAndInstead[last]);
    }
  }

  private static void mysql() {
    for (String name :
        new String[] {
          "affected_rows",
          "client_encoding",
          "close",
          "connect",
          "create_db",
          "data_seek",
          "db_name",
          "db_query",
          "drop_db",
          "errno",
          "error",
          "escape_string",
          "fetch_array",
          "fetch_assoc",
          "fetch_field",
          "fetch_lengths",
          "fetch_object",
          "fetch_row",
          "field_flags",
          "field_len",
          "field_name",
          "field_seek",
          "field_table",
          "field_type",
          "free_result",
          "get_client_info",
          "get_host_info",
          "get_proto_info",
          "get_server_info",
          "info",
          "insert_id",
          "list_dbs",
          "list_fields",
          "list_processes",
          "list_tables",
          "num_fields",
          "num_rows",
          "pconnect",
          "ping",
          "query",
          "real_escape_string",
          "result",
          "select_db",
          "set_charset",
          "stat",
          "tablename",
          "thread_id",
          "unbuffered_query"
        }) {
      function("7.0", "mysql_" + name, "the extension `mysqli` or `pdo_mysql`");
    }
  }

  private static void ereg() {
    functions("7.0", "ereg", "eregi", "`preg_match()`");
    functions("7.0", "ereg_replace", "eregi_replace", "`preg_replace()`");
    functions("7.0", "split", "spliti", "`preg_split()`");
    function("7.0", "sql_regcase", "");
  }
}
