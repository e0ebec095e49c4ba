package dev.phpfsck.finding;

/**
 * What a log says of a finding: that it really happened.
 *
 * @param source the kind of log, such as {@code error_log} or {@code strace}
 * @param first when it is first seen, as the log writes it; empty where the log has no times
 * @param last when it is last seen, as the log writes it; empty where the log has no times
 */
public record Evidence(String source, long count, String first, String last) {}
