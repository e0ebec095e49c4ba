/**
 * How right the include graph is: {@link dev.phpfsck.bench.recall.IncludeRecall} visits a site with
 * real PHP, whose Xdebug records which include loaded which file, and compares.
 *
 * <p>Every include that was executed must be among the targets that the graph gives for its place,
 * and none of them may be called missing; where one is, the comparison ends with 1. What is visited
 * stands in {@code src/main/visits}, one file an application of Debian's packages; for those of
 * WordPress, phpMyAdmin and Cacti a MariaDB has to listen on a socket.
 *
 * <pre>{@code
 * mvn -Pbench -pl analyzer/bench -am -DskipTests package
 * cp -rL /usr/share/dokuwiki /tmp/dokuwiki
 * java -cp analyzer/bench/target/bench.jar dev.phpfsck.bench.recall.IncludeRecall \
 *     record /tmp/dokuwiki analyzer/bench/src/main/visits/dokuwiki.visits /tmp/dokuwiki.tsv
 * java -cp analyzer/bench/target/bench.jar dev.phpfsck.bench.recall.IncludeRecall \
 *     compare /tmp/dokuwiki=/tmp/dokuwiki.tsv
 *
 * mkdir /tmp/db && mariadb-install-db --datadir=/tmp/db --auth-root-authentication-method=normal
 * mariadbd --no-defaults --datadir=/tmp/db --socket=/tmp/db/socket --skip-networking &
 * PHPFSCK_MYSQL=/tmp/db/socket java … record …
 * }</pre>
 *
 * <p>The visits start every script of the application. Some change or delete what they are pointed
 * at, some stay behind as daemons (Cacti's do): run them as a user of their own.
 */
@NullMarked
package dev.phpfsck.bench.recall;

import org.jspecify.annotations.NullMarked;
