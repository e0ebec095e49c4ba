/**
 * Faults made in a real server: what Apache and PHP answer, what a scan predicts, what they answer
 * after its repair. Needs Apache, PHP as its module, PHP-FPM, php-cgi, mod_fcgid, and root.
 *
 * <p>Central types: {@link dev.phpfsck.rules.endtoend.FaultCatalogue}, {@link
 * dev.phpfsck.rules.endtoend.EndToEndTest}.
 */
@NullMarked
package dev.phpfsck.rules.endtoend;

import org.jspecify.annotations.NullMarked;
