package dev.phpfsck.parser;

import dev.phpfsck.parser.ast.ArrayAccessExpr;
import dev.phpfsck.parser.ast.DynamicVariableExpr;
import dev.phpfsck.parser.ast.Expr;
import dev.phpfsck.parser.ast.Identifier;
import dev.phpfsck.parser.ast.IntegerLiteralExpr;
import dev.phpfsck.parser.ast.InterpolatedStringExpr;
import dev.phpfsck.parser.ast.PropertyAccessExpr;
import dev.phpfsck.parser.ast.ShellExecExpr;
import dev.phpfsck.parser.ast.StringLiteralExpr;
import dev.phpfsck.parser.ast.StringPart;
import dev.phpfsck.parser.ast.VariableExpr;

/** Strings: literals, heredocs and what is filled into them. */
abstract sealed class StringParser extends TypeParser permits ListParser {
  StringParser(ParserConfiguration configuration) {
    super(configuration);
  }

  /** A variable with all that may follow it, but no operator. */
  abstract Expr operand();

  final StringLiteralExpr stringLiteral() {
    int begin = begin();
    int quote = (text[begin] | 0x20) == 'b' ? begin + 1 : begin;
    advance();
    return new StringLiteralExpr(
        file,
        begin,
        prevEnd,
        text[quote] == '"'
            ? StringLiteralExpr.Kind.DOUBLE_QUOTED
            : StringLiteralExpr.Kind.SINGLE_QUOTED);
  }

  final Expr interpolatedString() {
    int begin = begin();
    advance();
    int mark = mark();
    parts(Kind.QUOTE);
    return new InterpolatedStringExpr(
        begin, prevEnd, InterpolatedStringExpr.Kind.DOUBLE_QUOTED, list(mark));
  }

  final Expr shellExec() {
    int begin = begin();
    advance();
    int mark = mark();
    parts(Kind.BACKTICK);
    return new ShellExecExpr(begin, prevEnd, list(mark));
  }

  final Expr heredoc() {
    int begin = begin();
    int bodyStart = end();
    boolean nowdoc = isNowdoc(begin, bodyStart);
    advance();
    int mark = mark();
    boolean plain =
        kind == Kind.END_HEREDOC || (kind == Kind.STRING_PART && peek() == Kind.END_HEREDOC);
    if (plain) {
      checkClosing(bodyStart, kind == Kind.END_HEREDOC ? pos : nextIndex(pos));
      if (kind == Kind.STRING_PART) {
        int partStart = begin();
        checkIndentation(bodyStart, partStart, end(), nextIndex(pos));
        advance();
      }
      advance();
      return new StringLiteralExpr(
          file,
          begin,
          prevEnd,
          nowdoc ? StringLiteralExpr.Kind.NOWDOC : StringLiteralExpr.Kind.HEREDOC);
    }
    int first = pos;
    parts(Kind.END_HEREDOC);
    checkParts(bodyStart, first);
    return new InterpolatedStringExpr(
        begin, prevEnd, InterpolatedStringExpr.Kind.HEREDOC, list(mark));
  }

  private boolean isNowdoc(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text[i] == '\'') {
        return true;
      }
    }
    return false;
  }

  /** Text and variables up to the sign that closes the string. */
  private void parts(int close) {
    while (kind != close && kind != Kind.END_OF_FILE) {
      switch (kind) {
        case Kind.STRING_PART -> {
          int begin = begin();
          advance();
          push(new StringPart(file, begin, prevEnd));
        }
        case Kind.VARIABLE -> push(simpleVariable());
        case Kind.CURLY_OPEN -> push(braced());
        case Kind.DOLLAR_OPEN_CURLY -> push(dollarBraced());
        default -> {
          unexpected("");
          advance();
        }
      }
    }
    expect(close);
  }

  /** {@code $a}, {@code $a[k]}, {@code $a->b} in a string. */
  private Expr simpleVariable() {
    VariableExpr variable = takeVariable();
    int begin = variable.getBeginOffset();
    if (kind == Kind.BRACKET_OPEN) {
      advance();
      Expr index = offset();
      if (!accept(Kind.BRACKET_CLOSE)) {
        unexpected("`]`");
      }
      return new ArrayAccessExpr(begin, prevEnd, variable, index, false);
    }
    if (kind == Kind.ARROW || kind == Kind.NULLSAFE_ARROW) {
      boolean nullsafe = kind == Kind.NULLSAFE_ARROW;
      if (nullsafe) {
        since(LanguageLevel.PHP_8_0, "`?->`", begin(), end());
      }
      advance();
      Identifier name = identifier();
      return new PropertyAccessExpr(begin, prevEnd, variable, name, nullsafe);
    }
    return variable;
  }

  /** What stands between the brackets of {@code "$a[k]"}. */
  private Expr offset() {
    int begin = begin();
    switch (kind) {
      case Kind.VARIABLE -> {
        return takeVariable();
      }
      case Kind.IDENTIFIER -> {
        advance();
        return new StringLiteralExpr(file, begin, prevEnd, StringLiteralExpr.Kind.BARE);
      }
      case Kind.MINUS -> {
        since(LanguageLevel.PHP_7_1, "a negative offset in a string", begin, end());
        advance();
        if (kind != Kind.NUM_STRING) {
          unexpected("number");
        }
      }
      case Kind.NUM_STRING -> {
        // The number is taken below.
      }
      default -> unexpected("offset");
    }
    if (kind == Kind.NUM_STRING) {
      advance();
    }
    return isDecimal(begin, prevEnd)
        ? new IntegerLiteralExpr(file, begin, prevEnd)
        : new StringLiteralExpr(file, begin, prevEnd, StringLiteralExpr.Kind.BARE);
  }

  /**
   * Only a number as PHP would print it is an integer offset; {@code 007} and {@code 0x1} are
   * strings.
   */
  private boolean isDecimal(int begin, int end) {
    int start = begin < end && text[begin] == '-' ? begin + 1 : begin;
    if (start >= end || end - start > 18 || (text[start] == '0' && end - begin > 1)) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!CharTable.is(text[i], CharTable.DIGIT)) {
        return false;
      }
    }
    return true;
  }

  /** <code>{$...}</code>: a variable with anything that may follow one. */
  private Expr braced() {
    advance();
    Expr inner = operand();
    closeInterpolation();
    return inner;
  }

  private void closeInterpolation() {
    if (kind != Kind.BRACE_CLOSE) {
      unexpected("`}`");
      skipToBrace();
    }
    accept(Kind.BRACE_CLOSE);
  }

  private void skipToBrace() {
    int braces = 0;
    while (kind != Kind.END_OF_FILE && (kind != Kind.BRACE_CLOSE || braces > 0)) {
      if (kind == Kind.BRACE_OPEN || kind == Kind.CURLY_OPEN || kind == Kind.DOLLAR_OPEN_CURLY) {
        braces++;
      } else if (kind == Kind.BRACE_CLOSE) {
        braces--;
      }
      advance();
    }
  }

  /** {@code ${name}}, {@code ${name[1]}}, {@code ${expression}}. */
  private Expr dollarBraced() {
    int begin = begin();
    advance();
    if (kind != Kind.STRING_VARNAME) {
      Expr inner = expression(0);
      closeInterpolation();
      return new DynamicVariableExpr(begin, prevEnd, inner);
    }
    int nameBegin = begin();
    String name = takeText();
    int nameEnd = prevEnd;
    if (kind == Kind.BRACKET_OPEN) {
      advance();
      Expr index = expression(0);
      expectClosing(Kind.BRACKET_CLOSE);
      closeInterpolation();
      VariableExpr base = new VariableExpr(nameBegin, nameEnd, name);
      return new ArrayAccessExpr(begin, prevEnd, base, index, false);
    }
    closeInterpolation();
    return new VariableExpr(begin, prevEnd, name);
  }

  // ---- the indentation of a heredoc (PHP 7.3)

  private void checkParts(int bodyStart, int first) {
    // Parts of strings nested in this heredoc stand deeper than it: count what opens and closes.
    int nested = 0;
    int last = pos - 1;
    while (kindAt(last) <= Kind.LAST_TRIVIA) {
      last--;
    }
    if (kindAt(last) != Kind.END_HEREDOC || !isIndented(last)) {
      return;
    }
    checkClosing(bodyStart, last);
    checkLine(bodyStart, last);
    for (int i = first; i < last; i = nextIndex(i)) {
      switch (kindAt(i)) {
        case Kind.CURLY_OPEN, Kind.DOLLAR_OPEN_CURLY, Kind.BRACE_OPEN -> nested++;
        case Kind.BRACE_CLOSE -> nested--;
        case Kind.STRING_PART -> {
          if (nested == 0) {
            checkIndentation(-1, startOf(i), startOf(i + 1), last);
          }
        }
        default -> {
          // Nothing that holds lines of the heredoc.
        }
      }
    }
  }

  private boolean isIndented(int closing) {
    byte blank = text[startOf(closing)];
    return blank == ' ' || blank == '\t';
  }

  private void checkIndentation(int bodyStart, int begin, int end, int closing) {
    if (!isIndented(closing)) {
      return;
    }
    if (bodyStart >= 0) {
      checkLine(bodyStart, closing);
    }
    for (int i = begin; i < end; i++) {
      boolean lineBreak = text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n');
      if (lineBreak && i + 1 < startOf(closing)) {
        checkLine(i + 1, closing);
      }
    }
  }

  /**
   * The blanks before the closing label must be all of one kind; PHP says so on the first line of
   * the body.
   */
  private void checkClosing(int bodyStart, int closing) {
    int label = startOf(closing);
    for (int i = label; text[i] == ' ' || text[i] == '\t'; i++) {
      if (text[i] != text[label]) {
        String message = "tabs and spaces cannot be mixed in the indentation of a heredoc";
        problems.add(Problem.Kind.SYNTAX, message, label, i + 1, bodyStart);
        return;
      }
    }
  }

  /**
   * The line that begins at {@code start} needs the blanks that stand before the closing label,
   * unless it is empty.
   */
  private void checkLine(int start, int closing) {
    int label = startOf(closing);
    byte blank = text[label];
    if ((blank != ' ' && blank != '\t') || start >= label) {
      return;
    }
    since(LanguageLevel.PHP_7_3, "an indented closing label", label, label + 1);
    int p = start;
    for (int i = label; text[i] == ' ' || text[i] == '\t'; i++) {
      byte b = text[p];
      if (text[i] != blank) {
        return;
      }
      if (b == '\n' || b == '\r') {
        return;
      }
      if (b != blank) {
        boolean mixed = b == ' ' || b == '\t';
        indentationProblem(
            mixed
                ? "tabs and spaces cannot be mixed in the indentation of a heredoc"
                : "the body of a heredoc must be indented as its closing label is",
            start);
        return;
      }
      p++;
    }
  }

  private void indentationProblem(String message, int at) {
    problems.add(Problem.Kind.SYNTAX, message, at, at, at);
  }
}
