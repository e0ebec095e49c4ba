/**
 * The tree of a PHP file: {@link dev.phpfsck.parser.ast.Node} and its sealed family, with the names
 * and verbs of JavaParser.
 *
 * <p>Two ways to read a tree. By kind, wherever it stands: {@code unit.findAll(IncludeExpr.class)}.
 * By structure: an exhaustive {@code switch} over {@link dev.phpfsck.parser.ast.Stmt} or {@link
 * dev.phpfsck.parser.ast.Expr}, which the compiler checks for completeness; or a {@link
 * dev.phpfsck.parser.ast.VoidVisitor}.
 *
 * <p>Trees can be deep: a chain of ten thousand {@code .} is as deep as it is long. {@code walk},
 * {@code findAll} and {@link dev.phpfsck.parser.ast.BinaryExpr#getOperands} do not recurse; code
 * that does should see to its stack.
 *
 * <p>Nodes say what is written, not what it means: names are not resolved, constants not evaluated.
 * They cannot be changed.
 */
@NullMarked
package dev.phpfsck.parser.ast;

import org.jspecify.annotations.NullMarked;
