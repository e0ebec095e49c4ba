package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.Node;
import dev.phpfsck.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser does about source that is no PHP.
 *
 * <p>The first token that no valid program continues with is reported, on the line that PHP reports
 * it. Then the parser goes on as if a missing sign were there, or skips as little as it can: up to
 * the end of the statement, but never past a brace, a word that begins a statement or member on a
 * line of its own, or what an enclosing list is waiting for. Problems that follow closely on
 * another are kept quiet, for they are mostly its echo.
 */
abstract sealed class Recovery extends Cursor permits TypeParser {
  /**
   * Tokens, white space included, within which another problem is taken for an echo of the last.
   */
  private static final int ECHO = 6;

  /** Trials in trials: each may double the work. */
  private static final int NESTED_TRIALS = 3;

  /** Trials in one file that come to nothing: each may go on to the end of the file. */
  private static final int FAILED_TRIALS = 20;

  // What is open around the current place, and so may use a token that its innermost part cannot.
  static final int IN_BRACES = 1;
  static final int IN_MEMBERS = 1 << 1;
  static final int IN_SWITCH = 1 << 2;
  static final int IN_IF = 1 << 3;
  static final int IN_WHILE = 1 << 4;
  static final int IN_FOR = 1 << 5;
  static final int IN_FOREACH = 1 << 6;
  static final int IN_DECLARE = 1 << 7;
  static final int IN_ALTERNATIVE_SWITCH = 1 << 8;
  static final int IN_NAMESPACE = 1 << 9;

  final LanguageLevel level;
  private final Interner interner = new Interner();
  Problems problems = new Problems(SourceFile.of("", new byte[0]), 0);
  SourceFile file = SourceFile.of("", new byte[0]);
  int openContexts;

  /** How many expressions and statements are open, one in the other. */
  int depth;

  /** How many there may be. */
  int depthLimit;

  /**
   * The token at which no loop of operators may go on, for it would read {@code $a == $b == $c},
   * which PHP does not.
   */
  int stop;

  /**
   * The token of the last variable or opening parenthesis of arguments, for values that must be
   * constant.
   */
  int lastDynamic;

  private int lastProblem;

  /** How many trials are under way, one in the other. */
  private int trials;

  private int failedTrials;

  /** The token at which a trial began that failed, and the offset where it did. */
  private int trialToken;

  private int trialOffset;

  /** The nodes that PHP's compiler may refuse. */
  private final List<Node> suspects = new ArrayList<>();

  Recovery(ParserConfiguration configuration) {
    this.level = configuration.getLanguageLevel();
  }

  final void begin(SourceFile source, TokenBuffer tokens, Problems log, int maximumDepth) {
    file = source;
    open(tokens);
    depthLimit = maximumDepth;
    problems = log;
    openContexts = 0;
    depth = 0;
    stop = -1;
    lastDynamic = -1;
    lastProblem = -ECHO;
    trials = 0;
    failedTrials = 0;
    trialToken = -1;
    suspects.clear();
  }

  /** The current token as a name; goes on. */
  final String takeText() {
    String name = interner.intern(text, begin(), end());
    advance();
    return name;
  }

  final String intern(int start, int end) {
    return interner.intern(text, start, end);
  }

  // ---- reporting

  /** The current token cannot stand here. */
  final void unexpected(String expected) {
    if (pos < lastProblem + ECHO) {
      return;
    }
    lastProblem = pos;
    if (trials > 0) {
      failTrial();
      return;
    }
    String what = kind == Kind.END_OF_FILE ? "end of file" : "`" + shown() + "`";
    String message = "unexpected " + what + (expected.isEmpty() ? "" : ", expected " + expected);
    problems.add(
        Problem.Kind.SYNTAX,
        message,
        begin(),
        end(),
        pos == trialToken ? trialOffset : lineOffset());
  }

  // ---- trials

  /**
   * Reads an expression and {@code close} as a trial: null where that fails, and then the current
   * token is what it was. A token of which PHP's grammar learns only later that it cannot stand
   * here is reported on the line where PHP learns it.
   */
  final @Nullable Expr attempt(int close) {
    if (trials >= NESTED_TRIALS || failedTrials >= FAILED_TRIALS) {
      return null;
    }
    int token = pos;
    int end = prevEnd;
    int mark = mark();
    int last = lastProblem;
    int open = openContexts;
    int nesting = depth;
    int reported = problems.size();
    int suspected = suspects.size();
    lastProblem = -ECHO;
    trialOffset = -1;
    trials++;
    advance();
    Expr result = expression(0);
    if (kind != close) {
      unexpected("");
    }
    trials--;
    if (trialOffset < 0) {
      lastProblem = last;
      advance();
      return result;
    }
    failedTrials++;
    trialToken = token;
    problems.truncate(reported);
    suspects.subList(suspected, suspects.size()).clear();
    lastProblem = last;
    openContexts = open;
    depth = nesting;
    goBack(token, end, mark);
    if (trials > 0) {
      leaveFile();
    }
    return null;
  }

  /**
   * A problem with the current token is one on the line of token {@code index}, where PHP's grammar
   * learns of it.
   */
  final void learnAt(int index) {
    learnAt(pos, startOf(index));
  }

  final void learnAt(int token, int offset) {
    trialToken = token;
    trialOffset = offset;
  }

  final int trials() {
    return trials;
  }

  private void failTrial() {
    if (trialOffset < 0) {
      trialOffset = lineOffset();
    }
    leaveFile();
  }

  abstract Expr expression(int minimum);

  /** The current token in a message: its first line, cut short. */
  private String shown() {
    int from = begin();
    int to = Math.min(end(), from + 40);
    int stop = from;
    while (stop < to && text[stop] != '\n' && text[stop] != '\r') {
      stop++;
    }
    String start = new String(text, from, stop - from, StandardCharsets.ISO_8859_1);
    return stop < end() && kind != Kind.CLOSE_TAG ? start + "..." : start;
  }

  /** An offset on the line where PHP's lexer stands when it has read the current token. */
  private int lineOffset() {
    boolean pastBreak =
        switch (kind) {
          case Kind.INLINE_HTML, Kind.START_HEREDOC, Kind.END_OF_FILE -> true;
          case Kind.STRING_PART -> peek() != Kind.END_HEREDOC && !isOpenString();
          default -> false;
        };
    boolean open = kind == Kind.STRING_PART && isOpenString();
    return pastBreak ? end() : open ? begin() : Math.max(begin(), end() - 1);
  }

  /** Whether this is a string in single quotes without an end, whose lines PHP does not count. */
  private boolean isOpenString() {
    int first = (text[begin()] | 0x20) == 'b' ? begin() + 1 : begin();
    return text[first] == '\'' && peek() == Kind.END_OF_FILE;
  }

  /** Keeps {@code node} for {@link CompilerChecks}. */
  final <N extends Node> N suspect(N node) {
    suspects.add(node);
    return node;
  }

  final List<Node> suspects() {
    return suspects;
  }

  /** What PHP objects to while it parses, though not as a syntax error. */
  final void semantic(String message, int begin, int end) {
    problems.add(Problem.Kind.SEMANTIC, message, begin, end, begin);
  }

  /** Reports {@code what} where the language level does not have it yet. */
  final void since(LanguageLevel first, String what, int begin, int end) {
    if (!level.isAtLeast(first)) {
      problems.add(Problem.Kind.TOO_NEW, what + " needs " + first, begin, end, begin);
    }
  }

  /** Reports {@code what} where the language level has it no more. */
  final void until(LanguageLevel removed, String what, int begin, int end) {
    if (level.isAtLeast(removed)) {
      problems.addRemoved(removed, what, begin, end);
    }
  }

  /**
   * Reports the depth and skips what is nested too deeply: up to the end of the statement or an
   * unmatched closing bracket.
   */
  final void skipTooDeep() {
    lastProblem = pos;
    problems.add(Problem.Kind.LIMIT, "nested too deeply", begin(), end(), begin());
    onDepthExceeded();
    skipBalanced();
  }

  /** Called where the depth goes beyond {@link #depthLimit}. */
  abstract void onDepthExceeded();

  // ---- going on

  /** Takes the token, or reports it missing and goes on as if it were there. */
  final boolean expect(int wanted) {
    if (kind == wanted) {
      advance();
      return true;
    }
    unexpected("`" + TokenKind.of((byte) wanted).getText() + "`");
    return false;
  }

  /**
   * Takes a closing bracket. Where something else stands, looks for it in the rest of the
   * statement.
   */
  final void expectClosing(int wanted) {
    if (kind == wanted) {
      advance();
      return;
    }
    unexpected("`" + TokenKind.of((byte) wanted).getText() + "`");
    skipInStatement(wanted);
    accept(wanted);
  }

  /** Takes the semicolon or closing tag that ends a statement; skips what stands before it. */
  final void expectSemicolon() {
    if (kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
      advance();
      return;
    }
    unexpected("`;`");
    if (isAtLineStart() && !continuesExpression()) {
      return;
    }
    skipInStatement(Kind.SEMICOLON);
    if (kind == Kind.SEMICOLON || kind == Kind.CLOSE_TAG) {
      advance();
    }
  }

  private boolean continuesExpression() {
    boolean operator = kind >= Kind.PLUS && kind <= Kind.ELLIPSIS;
    return (operator && kind != Kind.INCREMENT && kind != Kind.DECREMENT)
        || kind == Kind.COMMA
        || kind == Kind.PAREN_CLOSE
        || kind == Kind.BRACKET_CLOSE;
  }

  /**
   * Skips tokens, brackets with what they hold, up to one of kind {@code wanted}. Stops earlier at
   * a brace, the end of the statement, or a word that begins another on a new line.
   */
  final void skipInStatement(int wanted) {
    int brackets = 0;
    while (true) {
      if (brackets <= 0 && kind == wanted) {
        return;
      }
      switch (kind) {
        case Kind.END_OF_FILE,
            Kind.SEMICOLON,
            Kind.CLOSE_TAG,
            Kind.INLINE_HTML,
            Kind.BRACE_OPEN,
            Kind.BRACE_CLOSE,
            Kind.OPEN_TAG_ECHO -> {
          return;
        }
        case Kind.PAREN_OPEN, Kind.BRACKET_OPEN, Kind.ATTRIBUTE -> brackets++;
        case Kind.PAREN_CLOSE, Kind.BRACKET_CLOSE -> brackets--;
        case Kind.CURLY_OPEN, Kind.DOLLAR_OPEN_CURLY -> {
          skipInterpolation();
          continue;
        }
        default -> {
          if (Kinds.isStatementWord(kind) || (Kinds.startsStatement(kind) && isAtLineStart())) {
            return;
          }
        }
      }
      advance();
    }
  }

  /** From the brace that opens an interpolation past the one that closes it. */
  private void skipInterpolation() {
    int braces = 0;
    do {
      if (kind == Kind.BRACE_OPEN || kind == Kind.CURLY_OPEN || kind == Kind.DOLLAR_OPEN_CURLY) {
        braces++;
      } else if (kind == Kind.BRACE_CLOSE) {
        braces--;
      }
      advance();
    } while (braces > 0 && kind != Kind.END_OF_FILE);
  }

  private void skipBalanced() {
    int brackets = 0;
    while (kind != Kind.END_OF_FILE) {
      switch (kind) {
        case Kind.PAREN_OPEN,
            Kind.BRACKET_OPEN,
            Kind.ATTRIBUTE,
            Kind.BRACE_OPEN,
            Kind.CURLY_OPEN,
            Kind.DOLLAR_OPEN_CURLY ->
            brackets++;
        case Kind.PAREN_CLOSE, Kind.BRACKET_CLOSE, Kind.BRACE_CLOSE -> {
          if (--brackets < 0) {
            return;
          }
        }
        case Kind.SEMICOLON, Kind.CLOSE_TAG -> {
          if (brackets == 0) {
            return;
          }
        }
        default -> {
          // Part of what is skipped.
        }
      }
      advance();
    }
  }
}
