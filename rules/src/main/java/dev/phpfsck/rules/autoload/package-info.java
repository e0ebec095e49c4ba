/** Rules about classes that no file is loaded for, most of all by Composer's autoloader. */
@NullMarked
package dev.phpfsck.rules.autoload;

import org.jspecify.annotations.NullMarked;
