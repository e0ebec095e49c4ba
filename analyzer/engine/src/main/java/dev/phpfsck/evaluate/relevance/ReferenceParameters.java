package dev.phpfsck.evaluate.relevance;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters that PHP's own functions take by reference, to leave something in the variable
 * (manual, "Passing Arguments by Reference"). Not those of functions that only move the pointer of
 * an array.
 */
public final class ReferenceParameters {
  /** By the function's name in lower case; each bit is a position, and the highest all behind. */
  private static final Map<String, Integer> POSITIONS = new HashMap<>();

  /** Those that change the array that they take first. */
  private static final Set<String> CHANGE_ARRAYS =
      Set.of(
          "array_pop",
          "array_shift",
          "array_splice",
          "sort",
          "rsort",
          "asort",
          "arsort",
          "ksort",
          "krsort",
          "usort",
          "uasort",
          "uksort",
          "natsort",
          "natcasesort",
          "shuffle");

  private static final Set<String> METHODS =
      Set.of("bind_result", "bind_param", "bindparam", "bindcolumn");

  static {
    CHANGE_ARRAYS.forEach(name -> at(name, 0));
    at("array_multisort", 0, 1, 2, 3, 4, 5, 6, 7);
    at("settype", 0);
    at("headers_sent", 0, 1);
    at("getimagesize", 1);
    at("getimagesizefromstring", 1);
    at("getmxrr", 1, 2);
    at("dns_get_mx", 1, 2);
    at("dns_get_record", 2, 3);
    at("exec", 1, 2);
    at("system", 1);
    at("passthru", 1);
    at("proc_open", 2);
    at("parse_str", 1);
    at("mb_parse_str", 1);
    at("getopt", 2);
    at("is_callable", 2);
    at("flock", 2);
    at("similar_text", 2);
    at("preg_match", 2);
    at("preg_match_all", 2);
    at("preg_replace", 4);
    at("preg_filter", 4);
    at("preg_replace_callback", 4);
    at("preg_replace_callback_array", 3);
    at("str_replace", 3);
    at("str_ireplace", 3);
    from("sscanf", 2);
    from("fscanf", 2);
    from("mb_convert_variables", 2);
    at("fsockopen", 2, 3);
    at("pfsockopen", 2, 3);
    at("stream_socket_client", 1, 2);
    at("stream_socket_server", 1, 2);
    at("stream_select", 0, 1, 2);
    at("curl_multi_exec", 1);
    at("curl_multi_info_read", 1);
    at("idn_to_ascii", 3);
    at("idn_to_utf8", 3);
    at("ldap_get_option", 2);
    from("ldap_parse_result", 2);
    at("openssl_csr_export", 1);
    at("openssl_encrypt", 5);
    at("openssl_open", 1);
    at("openssl_pkey_export", 1);
    at("openssl_private_decrypt", 1);
    at("openssl_private_encrypt", 1);
    at("openssl_public_decrypt", 1);
    at("openssl_public_encrypt", 1);
    at("openssl_random_pseudo_bytes", 1);
    at("openssl_seal", 1, 2);
    at("openssl_sign", 1);
    at("openssl_x509_export", 1);
    at("socket_getpeername", 1, 2);
    at("socket_getsockname", 1, 2);
    at("socket_recv", 1);
    at("apc_fetch", 1);
    at("apcu_fetch", 1);
    at("wincache_ucache_get", 1);
    at("array_walk", 0);
    at("array_walk_recursive", 0);
    at("xml_parse_into_struct", 2, 3);
    at("pcntl_wait", 0);
    at("pcntl_waitpid", 1);
    at("openssl_pkcs12_export", 1);
    at("openssl_pkcs12_read", 1);
    at("oci_bind_by_name", 2);
    at("oci_define_by_name", 2);
    from("mysqli_stmt_bind_result", 1);
    from("mysqli_stmt_bind_param", 2);
  }

  private ReferenceParameters() {}

  private static void at(String function, int... positions) {
    int bits = 0;
    for (int position : positions) {
      bits |= 1 << position;
    }
    POSITIONS.put(function, bits);
  }

  private static void from(String function, int first) {
    POSITIONS.put(function, -1 << first);
  }

  /** Whether {@code function}, in lower case, takes something by reference. */
  public static boolean has(String function) {
    return POSITIONS.containsKey(function);
  }

  /** Whether {@code function} takes the argument at {@code position}, from 0, by reference. */
  public static boolean has(String function, int position) {
    return (POSITIONS.getOrDefault(function, 0) >> Math.min(position, 31) & 1) == 1;
  }

  /** Whether {@code function} may leave the array that it takes first as it is. */
  public static boolean walksArray(String function) {
    return function.startsWith("array_walk");
  }

  /** Whether PHP has methods of that name, in lower case, that keep what they take by reference. */
  public static boolean isMethod(String name) {
    return METHODS.contains(name);
  }

  /** Whether {@code function} changes the array that it takes first. */
  public static boolean changesArray(String function) {
    return CHANGE_ARRAYS.contains(function);
  }
}
