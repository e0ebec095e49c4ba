package dev.phpfsck.evaluate.value;

import org.jspecify.annotations.Nullable;

/**
 * Why something is not known.
 *
 * @param because as people read it: "the argument `$file` of load() is not known"
 * @param file the number of the file where it begins to be unknown; -1 for none
 * @param at the byte offset there
 * @param request whether it comes from whoever asks for the page
 * @param prepared whether it tells if something exists: code that asks is prepared for its absence
 * @param confined whether it holds no slash
 */
public record Reason(
    String because, int file, int at, boolean request, boolean prepared, boolean confined) {
  /** What of a reason tells two unknown values apart. */
  private int flags() {
    return (request ? 1 : 0)
        + (prepared ? 2 : 0)
        + (confined ? 4 : 0)
        + (isOverride() ? 8 : 0)
        + (isShared() ? 16 : 0);
  }

  /** Values that are unknown for different reasons are the same to the code that uses them. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Reason that && flags() == that.flags());
  }

  @Override
  public int hashCode() {
    return flags();
  }

  /** An environment variable: where it is not set, the code has a value of its own. */
  public static final Reason OVERRIDE = of("an environment variable may say otherwise");

  /** What has several names: any of them may write it. */
  static final Reason SHARED = of("it has several names, by reference");

  /** Whether it is not known because other names of it may write it as well. */
  boolean isShared() {
    return because.equals(SHARED.because);
  }

  /** Whether the site has a value of its own for the case that nothing else is said. */
  public boolean isOverride() {
    return because.equals(OVERRIDE.because);
  }

  /** A reason that begins nowhere in particular. */
  public static Reason of(String because) {
    return new Reason(because, -1, 0, false, false, false);
  }

  /** A reason that begins at a byte offset of a file. */
  public static Reason of(String because, int file, int at) {
    return new Reason(because, file, at, false, false, false);
  }

  /** This, where the code is prepared for an absence. */
  public Reason asPrepared() {
    return prepared ? this : new Reason(because, file, at, request, true, confined);
  }

  /** This, of a value without slashes. */
  public Reason asConfined() {
    return confined ? this : new Reason(because, file, at, request, prepared, true);
  }

  Reason asWide() {
    return confined ? new Reason(because, file, at, request, prepared, false) : this;
  }

  /** This, of a value that no visitor chooses. */
  public Reason asHarmless() {
    return request ? new Reason(because, file, at, false, prepared, confined) : this;
  }

  /** This, tainted or prepared if the other is; no override where the other is none. */
  public Reason with(Reason other) {
    if (isOverride() && !other.isOverride()) {
      return other.with(this);
    }
    boolean moreRequest = other.request && !request;
    boolean morePrepared = other.prepared && !prepared;
    if (moreRequest) {
      return new Reason(
          other.because, other.file, other.at, true, prepared || other.prepared, confined);
    }
    return morePrepared ? asPrepared() : this;
  }
}
