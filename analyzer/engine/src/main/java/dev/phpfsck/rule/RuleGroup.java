package dev.phpfsck.rule;

/**
 * What part of a site a rule looks at; the order is that of the rule table. The rules of a group
 * are a package of that name.
 */
public enum RuleGroup {
  INCLUDE,
  AUTOLOAD,
  SYMBOL,
  SYNTAX,
  TEMPLATE,
  MODULE,
  SERVER,
  PHP,
  PERMISSION,
  LEAK,
  LINK,
  INTEGRITY,
  SPELLING;

  /** As in the rule table. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
