/**
 * How the classes of a site come to be loaded by Composer: what {@code composer.json} asks for,
 * what the maps in {@code vendor/composer} say, and which file that makes of a class name.
 *
 * <p>Central types: {@link dev.phpfsck.autoload.Autoloading}, {@link
 * dev.phpfsck.autoload.Installation}. Autoloaders that a site writes itself are not followed here;
 * who uses a class and who includes a file is for {@code analysis} to join.
 */
@NullMarked
package dev.phpfsck.autoload;

import org.jspecify.annotations.NullMarked;
