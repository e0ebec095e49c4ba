package dev.phpfsck.fact;

import dev.phpfsck.parser.ast.InlineHtmlStmt;
import dev.phpfsck.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for stray text in what stands outside of the PHP tags of one file. */
final class StrayTexts {
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private static final byte[] SHORT_TAG = {'<', '?'};
  private static final byte[] CONFLICT = "<<<<<<< ".getBytes(StandardCharsets.ISO_8859_1);

  /** What no language but PHP has behind {@code <?}; {@code <?xml} is none of it. */
  private static final Pattern CODE =
      Pattern.compile(
          "<\\?\\s*+(?:\\$[A-Za-z_]\\w*\\s*(?:=|\\[|->|\\+\\+|\\.=)"
              + "|(?:echo|print|include|include_once|require|require_once)\\b\\s*[(\"'$]"
              + "|(?:if|elseif|foreach|for|while|switch|isset)\\s*\\("
              + "|(?:else|endif|endforeach|endfor|endwhile|endswitch)\\s*[;:{?]"
              + "|\\}|/\\*|//|(?:class|function|namespace|global|use)\\s+[\\w\\\\]+\\s*[(;{,$])");

  private static final int LOOKED_AT = 200;

  private final List<StrayText> found = new ArrayList<>();

  /** What was found, in the order of the source. */
  List<StrayText> found() {
    return found;
  }

  void look(InlineHtmlStmt html) {
    byte[] bytes = html.getCompilationUnit().getFile().bytes();
    int begin = html.getBeginOffset();
    int end = html.getEndOffset();
    if (begin == 0 && end < bytes.length) {
      String text = text(bytes, 0, end);
      if (text.equals(BYTE_ORDER_MARK) || text.isBlank()) {
        found.add(new StrayText(StrayText.Kind.LEADING, new Span(0, end)));
      }
    }
    for (int at = begin; at < end - 1; at++) {
      if (bytes[at] == '<') {
        if (is(SHORT_TAG, bytes, at, end) && isNew(StrayText.Kind.SHORT_TAG)) {
          Matcher code = CODE.matcher(text(bytes, at, Math.min(end, at + LOOKED_AT)));
          if (code.lookingAt()) {
            found.add(new StrayText(StrayText.Kind.SHORT_TAG, new Span(at, at + 2)));
          }
        } else if (is(CONFLICT, bytes, at, end) && isNew(StrayText.Kind.CONFLICT)) {
          lookForConflict(bytes, at);
        }
      }
    }
  }

  private void lookForConflict(byte[] bytes, int at) {
    MergeMarkers.in(text(bytes, 0, bytes.length)).conflicts().stream()
        .filter(span -> span.start() == at)
        .forEach(span -> found.add(new StrayText(StrayText.Kind.CONFLICT, span)));
  }

  private boolean isNew(StrayText.Kind kind) {
    return found.stream().noneMatch(stray -> stray.kind() == kind);
  }

  private static boolean is(byte[] word, byte[] bytes, int at, int end) {
    if (at + word.length > end) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (bytes[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int begin, int end) {
    return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
  }
}
