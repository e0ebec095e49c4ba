/**
 * Reads PHP from 5.6 to 8.6 into a tree of {@link dev.phpfsck.parser.ast.Node}. The way in is
 * {@link dev.phpfsck.parser.PhpParser}.
 *
 * <p>It reads text; it does not look at other files, resolve names or run anything.
 *
 * <h2>One grammar, many versions</h2>
 *
 * <p>Everything that any of these versions has is parsed. The {@link
 * dev.phpfsck.parser.LanguageLevel} decides which words are reserved, how strongly the dot binds,
 * and what is reported: a feature that came later is a problem of kind {@code TOO_NEW}, one that is
 * gone is {@code REMOVED}. Names with blanks around their backslashes, which PHP had up to 7.4, are
 * not read as one name.
 *
 * <h2>Problems</h2>
 *
 * <p>Any bytes give a tree, without an exception and in linear time. The first {@code SYNTAX}
 * problem of a file is at the token that no valid program can continue with, on the line that PHP
 * names. What follows a problem closely is kept quiet. Reading goes on at the next statement or
 * member, so one broken statement costs little more than itself.
 *
 * <p>In a file whose syntax is right these things that PHP's compiler refuses are reported as
 * {@code SEMANTIC}:
 *
 * <ul>
 *   <li>{@code break} and {@code continue} outside of loops, by more levels than there are, or by
 *       anything but a number; {@code goto} without its label; a label, {@code default} or {@code
 *       match} default twice; {@code yield} outside of functions; {@code try} alone
 *   <li>parameters, closure variables, methods, properties, constants, imports and top-level
 *       functions declared twice; {@code $this} and superglobals as parameters; parameters after
 *       {@code ...}; promotion outside of constructors; {@code void} and {@code never} parameters;
 *       {@code return} in void and never functions; positional arguments after named or unpacked
 *       ones
 *   <li>methods with or without the body that they must not or must have; abstract methods in
 *       concrete classes; what interfaces, enums, readonly properties and constants cannot have;
 *       modifiers that exclude each other; reserved names of classes; classes in classes
 *   <li>assignments to calls, {@code $this}, {@code array()} and through {@code ?->}; array
 *       patterns that are empty or mixed; gaps in arrays; {@code $a[]} where it is certainly read;
 *       {@code isset} and {@code unset} of what is no variable; nested {@code ?:} without
 *       parentheses; variables and calls in constant expressions
 *   <li>{@code strict_types} and {@code namespace} that do not come first; namespaces in namespaces
 *       or in both spellings
 * </ul>
 *
 * <p>Not covered: whatever needs other files (inheritance, signatures, interfaces), signatures of
 * magic methods, redundant types in unions, types of default values, targets of attributes, imports
 * that collide with declarations, jumps into loops and out of {@code finally}, code outside of
 * braced namespaces, names of PHP's own functions declared again.
 *
 * <h2>Speed and depth</h2>
 *
 * <p>A file is taken apart into arrays of bytes and numbers, and the tree is built from those in
 * one pass. Values of strings and numbers, lines, tokens and the owners of comments are worked out
 * on request. Nesting beyond {@code getMaximumDepth} is skipped and reported as {@code LIMIT};
 * nesting beyond what an ordinary stack bears is parsed by a thread with a larger one.
 */
@NullMarked
package dev.phpfsck.parser;

import org.jspecify.annotations.NullMarked;
