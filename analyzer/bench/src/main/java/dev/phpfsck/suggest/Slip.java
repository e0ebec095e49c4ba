package dev.phpfsck.suggest;

import java.util.Optional;
import java.util.Random;

/** The ways in which references go wrong, each made on purpose in the text of a right one. */
enum Slip {
  LETTER_LEFT_OUT(true) {
    @Override
    String of(String text, int at, Random random) {
      return text.substring(0, at) + text.substring(at + 1);
    }
  },
  LETTER_ADDED(true) {
    @Override
    String of(String text, int at, Random random) {
      return text.substring(0, at) + letter(random) + text.substring(at);
    }
  },
  LETTER_DOUBLED(true) {
    @Override
    String of(String text, int at, Random random) {
      return text.substring(0, at + 1) + text.substring(at);
    }
  },
  LETTER_REPLACED(true) {
    @Override
    String of(String text, int at, Random random) {
      return text.substring(0, at) + letter(random) + text.substring(at + 1);
    }
  },
  LETTERS_SWAPPED(true) {
    @Override
    String of(String text, int at, Random random) {
      return at + 1 >= text.length() || text.charAt(at + 1) == '/'
          ? text
          : text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }
  },
  CASE_CHANGED(true) {
    @Override
    String of(String text, int at, Random random) {
      return text.substring(0, at) + (char) (text.charAt(at) ^ 32) + text.substring(at + 1);
    }
  },
  SEPARATOR_CHANGED(true) {
    @Override
    String of(String text, int at, Random random) {
      return random.nextBoolean() ? text.replace('-', '_') : text.replace('_', '-');
    }
  },
  EXTENSION_CHANGED(true) {
    @Override
    String of(String text, int at, Random random) {
      int dot = text.lastIndexOf('.');
      return dot < 0 ? text : text.substring(0, dot) + EXTENSIONS[random.nextInt(8)];
    }
  },
  SLASH_LEFT_OUT(true) {
    @Override
    String of(String text, int at, Random random) {
      int slash = text.lastIndexOf('/', at);
      return slash <= 0 ? text : text.substring(0, slash) + text.substring(slash + 1);
    }
  },
  DIRECTORY_LEFT_OUT(false) {
    @Override
    String of(String text, int at, Random random) {
      int slash = text.lastIndexOf('/', at);
      int before = text.lastIndexOf('/', slash - 1);
      return slash <= 0 ? text : text.substring(0, before + 1) + text.substring(slash + 1);
    }
  },
  DIRECTORY_ADDED(false) {
    @Override
    String of(String text, int at, Random random) {
      int slash = text.lastIndexOf('/', at);
      return text.substring(0, slash + 1)
          + DIRECTORIES[random.nextInt(5)]
          + text.substring(slash + 1);
    }
  },
  DIRECTORY_MOVED(false) {
    @Override
    String of(String text, int at, Random random) {
      return DIRECTORIES[random.nextInt(5)] + text.substring(text.lastIndexOf('/') + 1);
    }
  },
  TWO_EDITS(false) {
    @Override
    String of(String text, int at, Random random) {
      String once = LETTER_REPLACED.of(text, at, random);
      return LETTER_LEFT_OUT.of(once, random.nextInt(once.length()), random);
    }
  },
  CARRIED_OVER(false) {
    @Override
    String of(String text, int at, Random random) {
      return "/home/old/public_html/" + text;
    }
  };

  private static final String[] EXTENSIONS = {
    ".phpp", ".ph", ".hpp", ".inc", ".php5", ".html", ".PHP", ".pph"
  };
  private static final String[] DIRECTORIES = {"inc/", "lib/", "src/", "old/", "includes/"};

  private final boolean oneEdit;

  Slip(boolean oneEdit) {
    this.oneEdit = oneEdit;
  }

  /** Whether it is one edit of the text, by whatever measure people have of that. */
  boolean isOneEdit() {
    return oneEdit;
  }

  /** {@code text} with the slip at {@code at}, or as it is where the slip cannot be made there. */
  abstract String of(String text, int at, Random random);

  /**
   * {@code path} with the slip somewhere from {@code first} on; empty where that changes nothing.
   */
  Optional<String> in(String path, int first, Random random) {
    int at = first + random.nextInt(path.length() - first);
    if (path.charAt(at) == '/' || (this == CASE_CHANGED && !Character.isLetter(path.charAt(at)))) {
      return Optional.empty();
    }
    String slipped = of(path, at, random);
    return slipped.equals(path) || slipped.isEmpty() ? Optional.empty() : Optional.of(slipped);
  }

  private static char letter(Random random) {
    return (char) ('a' + random.nextInt(26));
  }
}
