package dev.phpfsck.rules.leak;

import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Fix;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Location;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import dev.phpfsck.server.Access;
import dev.phpfsck.site.SiteEntry;
import dev.phpfsck.site.SitePath;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** An editor's or administrator's copy of a PHP file, an .env, a dump of the database. */
public final class ExposedBackup implements Rule {
  private static final String ID = "exposed-backup";

  private static final Pattern COPY =
      Pattern.compile(
          "(?i).*\\.(php|inc|phtml)(~|\\.(bak|old|orig|save|swp|copy|txt|dist~|\\d{1,8}|tmp|rej))"
              + "|(?i)\\.?.*\\.php\\.sw[op]");

  private static final Pattern SECRET =
      Pattern.compile("(?i)\\.env(\\.(local|prod|production|backup|bak|old))?");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        ID,
        RuleGroup.LEAK,
        Severity.ERROR,
        "a copy of a PHP file or a file of passwords can be fetched by its name");
  }

  @Override
  public List<Finding> check(Site site) {
    Access access = Access.of(site.server());
    return site.tree().files().stream()
        .filter(file -> isCopy(site, file) || isSecret(site, file))
        .filter(file -> LeakedFile.isServedAsIs(site, access, file))
        .map(ExposedBackup::finding)
        .toList();
  }

  private static boolean isCopy(Site site, SiteEntry file) {
    String name = file.path().name();
    return !name.endsWith(".php")
        && COPY.matcher(name).matches()
        && !isForReading(site, file.path())
        && (name.matches(".*\\.sw[op]") || LeakedFile.holdsPhp(site, file));
  }

  /** Code that is meant to be shown is called so, too; a copy lies beside what it is a copy of. */
  private static boolean isForReading(Site site, SitePath file) {
    String name = file.name();
    int end = name.length() - ".txt".length();
    return name.toLowerCase(Locale.ROOT).endsWith(".txt")
        && site.tree().entry(file.parent().resolve(name.substring(0, end))).isEmpty();
  }

  private static boolean isSecret(Site site, SiteEntry file) {
    return SECRET.matcher(file.path().name()).matches()
        && site.server()
            .files()
            .head(LeakedFile.directory(site, file) + "/" + file.path().name(), 65_536)
            .filter(text -> text.matches("(?is).*(PASS|SECRET|KEY|TOKEN)\\w*\\s*=\\s*[^\\s#].*"))
            .isPresent();
  }

  private static Finding finding(SiteEntry file) {
    String path = file.path().value();
    return Finding.at(Location.of(path), ID, "whoever asks for this file reads what is in it")
        .impact(Impact.SOURCE_LEAK)
        .fix(new Fix.Remove(path))
        .build();
  }
}
