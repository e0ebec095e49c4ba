package dev.phpfsck.analysis;

import dev.phpfsck.site.PhpNames;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SiteTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/**
 * Which files of a root hold PHP. By the name where it says so; a name that says nothing is opened
 * and its beginning looked at, since applications call their scripts {@code bin/console}, {@code
 * main.ctp} or {@code header.tpl}.
 */
final class PhpFiles {
  /** What is never PHP, or only shows it: not opened. */
  private static final Set<String> NOT_PHP =
      Set.of(
          "js",
          "mjs",
          "cjs",
          "ts",
          "jsx",
          "tsx",
          "css",
          "scss",
          "sass",
          "less",
          "map",
          "json",
          "svg",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "webp",
          "avif",
          "ico",
          "bmp",
          "woff",
          "woff2",
          "ttf",
          "otf",
          "eot",
          "mp3",
          "mp4",
          "webm",
          "ogg",
          "wav",
          "pdf",
          "zip",
          "gz",
          "bz2",
          "xz",
          "tar",
          "7z",
          "po",
          "mo",
          "pot",
          "md",
          "rst",
          "txt",
          "xml",
          "xsd",
          "xsl",
          "yml",
          "yaml",
          "neon",
          "toml",
          "lock",
          "sql",
          "csv",
          "log",
          "bak",
          "orig",
          "swp",
          "phps",
          "phpt",
          "i18n",
          "dat",
          "bin",
          "py",
          "pl",
          "rb",
          "java",
          "jar",
          "so",
          "htaccess",
          "gitignore",
          "sample",
          "dist");

  private static final int BEGINNING = 512;

  private PhpFiles() {}

  /** Whether {@code file}, a regular file of {@code tree}, is PHP. */
  static boolean isPhp(SiteTree tree, SiteEntry file) {
    if (PhpNames.isPhp(file.path())) {
      return true;
    }
    return !NOT_PHP.contains(file.path().extension()) && file.size() > 0 && beginsAsPhp(tree, file);
  }

  private static boolean beginsAsPhp(SiteTree tree, SiteEntry file) {
    try (InputStream in = Files.newInputStream(tree.onDisk(file.path()))) {
      String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
      String first = beginning.lines().findFirst().orElse("");
      return beginning.toLowerCase(Locale.ROOT).contains("<?php")
          || (first.startsWith("#!") && first.contains("php"));
    } catch (IOException e) {
      // Not PHP by its name and not to be opened: there is nothing to check in it.
      return false;
    }
  }
}
