package dev.phpfsck.rules.include;

import dev.phpfsck.evaluate.graph.IncludeEdge;
import dev.phpfsck.evaluate.graph.IncludeStatus;
import dev.phpfsck.fact.FileFacts;
import dev.phpfsck.finding.Finding;
import dev.phpfsck.finding.Impact;
import dev.phpfsck.finding.Severity;
import dev.phpfsck.rule.Rule;
import dev.phpfsck.rule.RuleGroup;
import dev.phpfsck.rule.RuleInfo;
import dev.phpfsck.rule.Site;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An include of a URL. PHP refuses it unless {@code allow_url_include} is on, which it is not by
 * default and which is deprecated (manual, "Runtime Configuration of filesystem functions").
 */
public final class RemoteInclude implements Rule {
  private static final String SETTING = "allow_url_include";

  /**
   * The wrappers that PHP takes for URLs (manual, "Supported Protocols and Wrappers"). {@code
   * phar:}, {@code compress.zlib:} and {@code php://memory} are files of this host.
   */
  private static final Pattern URL =
      Pattern.compile("(?:https?|ftps?)://.*|data:.*|php://(?:input|stdin|fd/.*)", Pattern.DOTALL);

  private static final RuleInfo INFO =
      RuleInfo.of(
          "remote-include",
          RuleGroup.INCLUDE,
          Severity.ERROR,
          "an `include` or `require` of a URL, which PHP refuses");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> check(Site site) {
    boolean allowed =
        site.server().runtimes().stream()
            .flatMap(runtime -> runtime.setting(SETTING).stream())
            .anyMatch(setting -> setting.isOn());
    return site.includes().edges().stream()
        .filter(edge -> edge.status() == IncludeStatus.REMOTE && edge.kind().isWritten())
        .filter(edge -> edge.patterns().stream().allMatch(RemoteInclude::isUrl))
        .filter(edge -> !isSilenced(site, edge) && !site.isDamaged(edge.file(), edge.span()))
        .map(edge -> finding(site, edge, allowed))
        .toList();
  }

  private static boolean isUrl(String address) {
    return URL.matcher(address.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether the code is prepared for the refusal, as it is for a file that is not there. */
  private static boolean isSilenced(Site site, IncludeEdge edge) {
    FileFacts facts = site.facts().get(edge.file());
    return !edge.kind().isRequired()
        && facts != null
        && facts.includes().stream()
            .filter(fact -> fact.span().equals(edge.span()))
            .anyMatch(fact -> fact.suppressed() || fact.tested());
  }

  private static Finding finding(Site site, IncludeEdge edge, boolean allowed) {
    String address = edge.patterns().getFirst();
    boolean dies = edge.kind().isRequired() && site.isRunByAPage(edge.file()) && !allowed;
    String message =
        "`%s` is no file of this host, %s"
            .formatted(address, allowed ? "and runs as code here" : "and `" + SETTING + "` is off");
    return Finding.at(site.location(edge.file(), edge.argument()), INFO.id(), message)
        .severity(dies ? Severity.ERROR : Severity.WARNING)
        .impact(
            allowed ? Impact.NONE : edge.kind().isRequired() ? Impact.HTTP_500 : Impact.DEGRADED)
        .reference(address)
        .build();
  }
}
