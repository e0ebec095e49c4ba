package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.AttributeGroup;
import dev.phpfsck.parser.ast.CompilationUnit;
import dev.phpfsck.parser.ast.ConstItem;
import dev.phpfsck.parser.ast.ConstStmt;
import dev.phpfsck.parser.ast.ErrorStmt;
import dev.phpfsck.parser.ast.HaltCompilerStmt;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.Name;
import dev.phpfsck.parser.ast.NamespaceStmt;
import dev.phpfsck.parser.ast.NodeList;
import dev.phpfsck.parser.ast.Stmt;
import dev.phpfsck.parser.ast.UseItem;
import dev.phpfsck.parser.ast.UseStmt;
import dev.phpfsck.source.SourceFile;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A recursive-descent parser for a whole file: the grammar of PHP, area by area in the classes that
 * this one extends. It uses one token of look-ahead but for a few constructs that PHP's own lexer
 * or grammar tells apart by more.
 */
final class Parser extends BranchParser {
  /**
   * How deep the parser goes on the stack of its caller: deeper than real programs, and good for
   * some 100 kB.
   */
  private static final int MODEST_DEPTH = 128;

  /** The stack for programs that go deeper, in bytes; a level takes at most some 3 kB. */
  private static final long LARGE_STACK = 1 << 20;

  private static final long STACK_PER_LEVEL = 4096;

  private final int maximumDepth;
  private boolean tooDeepForCaller;

  Parser(ParserConfiguration configuration) {
    super(configuration);
    maximumDepth = configuration.getMaximumDepth();
  }

  /**
   * Parses on the caller's stack; a file that nests deeply is parsed again on a stack of its own.
   */
  CompilationUnit parse(SourceFile file, TokenBuffer tokens, Problems log) {
    int lexical = log.size();
    CompilationUnit unit = parse(file, tokens, log, Math.min(MODEST_DEPTH, maximumDepth));
    if (!tooDeepForCaller) {
      return unit;
    }
    log.truncate(lexical);
    AtomicReference<CompilationUnit> deep = new AtomicReference<>(unit);
    Thread thread =
        new Thread(
            null,
            () -> deep.set(parse(file, tokens, log, maximumDepth)),
            "php-parser",
            LARGE_STACK + STACK_PER_LEVEL * maximumDepth);
    thread.start();
    join(thread);
    return deep.get();
  }

  /** Waits to the end, interrupted or not: the parser's buffers are in use until then. */
  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private CompilationUnit parse(SourceFile source, TokenBuffer tokens, Problems log, int limit) {
    begin(source, tokens, log, limit);
    tooDeepForCaller = false;
    NodeList<Stmt> statements = statements(TOP);
    return new CompilationUnit(source, statements, tokens.commentOffsets());
  }

  @Override
  void onDepthExceeded() {
    if (depthLimit < maximumDepth) {
      tooDeepForCaller = true;
      leaveFile();
    }
  }

  @Override
  Stmt topStatement(int begin, NodeList<AttributeGroup> attributes) {
    return switch (kind) {
      case Kind.NAMESPACE -> namespace();
      case Kind.USE -> use();
      case Kind.CONST -> constants(begin, attributes);
      default -> haltCompiler();
    };
  }

  private Stmt namespace() {
    int begin = begin();
    advance();
    Name name = null;
    if (Kinds.isIdentifier(kind) || kind == Kind.NAME_QUALIFIED) {
      name = takeName();
    } else if (kind != Kind.BRACE_OPEN) {
      unexpected("name");
      return new ErrorStmt(begin, prevEnd, NodeList.empty());
    }
    if (kind == Kind.BRACE_OPEN) {
      advance();
      int outer = openContexts;
      openContexts |= IN_BRACES;
      NodeList<Stmt> statements = statements(TOP);
      openContexts = outer;
      expect(Kind.BRACE_CLOSE);
      return new NamespaceStmt(begin, prevEnd, name, statements, true);
    }
    endOfStatement();
    // The statements go on to the next namespace, which is then the business of the list around
    // this one.
    int outer = openContexts;
    openContexts |= IN_NAMESPACE;
    NodeList<Stmt> statements = statements(TOP);
    openContexts = outer;
    return new NamespaceStmt(begin, prevEnd, name, statements, false);
  }

  // ---- use

  private Stmt use() {
    int begin = begin();
    advance();
    UseStmt.Kind useKind = useKind(UseStmt.Kind.CLASS);
    Name first = importedName(true);
    if (kind == Kind.BACKSLASH) {
      return groupUse(begin, useKind, first);
    }
    int mark = mark();
    push(useItem(first, useKind));
    while (accept(Kind.COMMA)) {
      push(useItem(importedName(true), useKind));
    }
    NodeList<UseItem> items = list(mark);
    int end = endOfStatement();
    return new UseStmt(begin, end, useKind, null, items);
  }

  private UseStmt.Kind useKind(UseStmt.Kind otherwise) {
    if (kind == Kind.FUNCTION) {
      advance();
      return UseStmt.Kind.FUNCTION;
    }
    if (kind == Kind.CONST) {
      advance();
      return UseStmt.Kind.CONST;
    }
    return otherwise;
  }

  /** A name to import; only outside of a group it may begin with a backslash. */
  private Name importedName(boolean leading) {
    boolean allowed =
        kind == Kind.IDENTIFIER
            || kind == Kind.NAME_QUALIFIED
            || (kind == Kind.NAME_FULLY_QUALIFIED && leading);
    if (!allowed) {
      unexpected("name");
    }
    return name();
  }

  private UseItem useItem(Name name, UseStmt.Kind useKind) {
    Identifier alias = accept(Kind.AS) ? identifier() : null;
    return new UseItem(name.getBeginOffset(), prevEnd, useKind, name, alias);
  }

  private Stmt groupUse(int begin, UseStmt.Kind useKind, Name prefix) {
    since(LanguageLevel.PHP_7_0, "a group of imports", begin(), end());
    advance();
    expect(Kind.BRACE_OPEN);
    int mark = mark();
    do {
      int itemBegin = begin();
      UseStmt.Kind itemKind = useKind == UseStmt.Kind.CLASS ? useKind(useKind) : useKind;
      Name name = importedName(false);
      Identifier alias = accept(Kind.AS) ? identifier() : null;
      push(new UseItem(itemBegin, prevEnd, itemKind, name, alias));
      if (kind != Kind.COMMA) {
        break;
      }
      int comma = begin();
      advance();
      if (kind == Kind.BRACE_CLOSE) {
        since(LanguageLevel.PHP_7_2, "a comma after the last import", comma, comma + 1);
      }
    } while (kind != Kind.BRACE_CLOSE && kind != Kind.END_OF_FILE);
    expectClosing(Kind.BRACE_CLOSE);
    NodeList<UseItem> items = list(mark);
    int end = endOfStatement();
    return new UseStmt(begin, end, useKind, prefix, items);
  }

  // ---- const, __halt_compiler

  private Stmt constants(int begin, NodeList<AttributeGroup> attributes) {
    advance();
    int mark = mark();
    do {
      push(constItem(false));
    } while (accept(Kind.COMMA));
    NodeList<ConstItem> items = list(mark);
    int end = endOfStatement();
    return new ConstStmt(begin, end, attributes, items);
  }

  private Stmt haltCompiler() {
    int begin = begin();
    advance();
    expect(Kind.PAREN_OPEN);
    expect(Kind.PAREN_CLOSE);
    endOfStatement();
    int end = prevEnd;
    leaveFile();
    // PHP reads no further: what is still open it misses on the line where it stopped.
    learnAt(pos, end);
    return new HaltCompilerStmt(begin, begin());
  }
}
