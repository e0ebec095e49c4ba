/**
 * A configuration as a tree of directives and sections, which Apache's and nginx's both are.
 *
 * <p>Central type: {@link dev.phpfsck.server.directive.Directive}. It knows of no syntax and of no
 * name.
 */
@NullMarked
package dev.phpfsck.server.directive;

import org.jspecify.annotations.NullMarked;
