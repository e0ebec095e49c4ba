/**
 * PHP's ini files, read as PHP reads them (manual, "The configuration file"), and what they come to
 * together.
 *
 * <p>Central type: {@link dev.phpfsck.server.ini.PhpIni}, made of what {@link
 * dev.phpfsck.server.ini.IniParser} reads. Which files a server reads is a matter of the package
 * above.
 */
@NullMarked
package dev.phpfsck.server.ini;

import org.jspecify.annotations.NullMarked;
