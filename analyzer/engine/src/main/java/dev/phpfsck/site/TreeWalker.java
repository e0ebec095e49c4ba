package dev.phpfsck.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Takes the inventory of one root. Opens nothing but directories. */
final class TreeWalker {
  /**
   * How many names outside the root the links in it may add: a link to {@code /} must not cost the
   * scan.
   */
  private static final int MAX_OUTSIDE = 100_000;

  private final WebRoot root;
  private final Listing.Look look;
  private final List<SiteEntry> entries = new ArrayList<>();
  private final Map<SitePath, List<String>> children = new HashMap<>();
  private final List<SiteEntry> files = new ArrayList<>();
  private final List<SiteProblem> problems = new ArrayList<>();
  private final Mounts mounts = new Mounts();
  private final List<SiteEntry> links = new ArrayList<>();
  private int outside;

  TreeWalker(WebRoot root, Listing.Look look) {
    this.root = root;
    this.look = look;
  }

  SiteTree walk() throws SiteException {
    Listing first = Listing.of(new Listing.Directory(SitePath.ROOT, root.path()), look);
    if (!first.isListed()) {
      throw new SiteException(root.path() + ": cannot be listed; run as a user who may read it");
    }
    take(first);
    listAllBelow(first).forEach(this::take);
    if (!links.isEmpty()) {
      followLinks(tree());
    }
    return tree();
  }

  /** Not by this thread alone: on a cold start there is more to compute here than to wait for. */
  private Queue<Listing> listAllBelow(Listing first) {
    Queue<Listing> listings = new ConcurrentLinkedQueue<>();
    // Not numbered: each start would make the method handles anew that count them.
    ThreadFactory daemons = Thread.ofPlatform().name("list").daemon().factory();
    int threads =
        Math.clamp(first.directories().size(), 1, Runtime.getRuntime().availableProcessors());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, daemons)) {
      below(first, listings, pool).join();
    }
    return listings;
  }

  private CompletableFuture<Void> below(
      Listing listing, Queue<Listing> listings, ExecutorService pool) {
    return CompletableFuture.allOf(
        listing.directories().stream()
            .map(directory ->
                CompletableFuture.supplyAsync(() -> Listing.of(directory, look), pool)
                    .thenCompose(found -> {
                      listings.add(found);
                      return below(found, listings, pool);
                    }))
            .toArray(CompletableFuture[]::new));
  }

  private SiteTree tree() {
    Comparator<SiteEntry> byPath = (a, b) -> a.path().compareTo(b.path());
    entries.sort(byPath);
    files.sort(byPath);
    problems.sort(null);
    return new SiteTree(root, entries, children, files, mounts, problems);
  }

  private void take(Listing listing) {
    children.put(listing.directory(), listing.names());
    entries.addAll(listing.entries());
    problems.addAll(listing.problems());
    for (SiteEntry entry : listing.entries()) {
      switch (entry.kind()) {
        case FILE -> files.add(entry);
        case LINK -> links.add(entry);
        case SPECIAL ->
            problems.add(
                new SiteProblem(
                    entry.path().value(), "not opened: a FIFO, a socket or a device, not a file"));
        case DIRECTORY -> {
          // The listing says whether to go on there.
        }
      }
    }
  }

  /**
   * Takes in what links of the root lead to outside of it. Links within the root are aliases, and
   * one that leads nowhere stays an entry of the inventory: the link rules speak of it.
   */
  private void followLinks(SiteTree withoutLinks) {
    String absoluteRoot = root.absolute();
    List<SiteEntry> inRoot = new ArrayList<>(links);
    inRoot.sort(Comparator.comparing(SiteEntry::path));
    for (SiteEntry link : inRoot) {
      String canonical =
          switch (withoutLinks.lookup(absoluteRoot + "/" + link.path().value())) {
            case Lookup.Found found -> found.canonical();
            case Lookup.Directory directory -> directory.canonical();
            case Lookup.WrongCase w -> "";
            case Lookup.Missing m -> "";
            case Lookup.Unknowable u -> "";
          };
      boolean around = canonical.length() <= 1 || (absoluteRoot + "/").startsWith(canonical + "/");
      boolean within = canonical.startsWith(absoluteRoot + "/");
      if (!around && !within && !mounts.hasOutside(canonical)) {
        try {
          mount(link, root.disk().path(canonical), canonical);
        } catch (IOException e) {
          problems.add(
              new SiteProblem(
                  link.path().value(), "link could not be followed: " + Listing.reason(e)));
        }
      }
    }
  }

  private void mount(SiteEntry link, Path real, String canonical) throws IOException {
    SiteEntry target = look.at(real, link.path());
    mounts.add(link.path(), canonical);
    if (target.isFile()) {
      files.add(target);
    } else if (target.isDirectory()) {
      listOutside(new Listing.Directory(link.path(), real));
    }
  }

  private void listOutside(Listing.Directory target) {
    int before = entries.size();
    Deque<Listing.Directory> todo = new ArrayDeque<>();
    todo.push(target);
    while (!todo.isEmpty()) {
      if (outside + entries.size() - before > MAX_OUTSIDE) {
        problems.add(
            new SiteProblem(
                target.name().value(), "link out of the root followed in part: too many files"));
        break;
      }
      Listing listing = Listing.of(todo.pop(), look);
      take(listing);
      listing.directories().forEach(todo::push);
    }
    outside += entries.size() - before;
  }
}
