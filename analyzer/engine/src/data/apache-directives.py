#!/usr/bin/env python3
"""Writes apache-directives.tsv: which directives Apache knows, which module each comes from, where it may stand.

Asks a real Apache (Debian's layout): `apache2 -L` with one module, and what that module depends on, loaded at a time.
Nothing is copied from Apache's documentation: names, modules and contexts are what the program itself answers.

    apache-directives.py > ../main/resources/dev/phpfsck/server/apache/apache-directives.tsv

Columns, separated by tabs: directive (a section begins with `<`), module source name (`mod_rewrite.c`), contexts as
letters (s: outside any section, v: inside <VirtualHost>, d: inside <Directory> and the like, h: in .htaccess), the
AllowOverride groups that admit it in .htaccess, comma-separated (`-` if none), and how many arguments it takes (`1`,
`1-2`, `2+`, `flag` for On or Off, `-` where it takes any or does not say), as `apache2 -t` says to a line without any.
A line `M mod_rewrite.c rewrite_module mod_rewrite.so rewrite` says how the module is loaded and what a2enmod calls it.
"""
import os, re, subprocess, sys, tempfile

AVAILABLE = "/etc/apache2/mods-available"
MPM = "prefork"


def load_lines(name, seen):
    """The LoadModule lines of module `name`, those it depends on first."""
    if name in seen:
        return []
    seen.add(name)
    lines, own = [], []
    for line in open(f"{AVAILABLE}/{name}.load", encoding="latin-1"):
        depends = re.match(r"#\s*Depends:\s*(.*)", line)
        if depends:
            for other in depends.group(1).split():
                lines += load_lines(other, seen)
        if re.match(r"\s*Load(Module|File)\s", line):
            own.append(line.strip())
    return lines + own


def directives(lines):
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as conf:
        conf.write("ServerName localhost\nErrorLog /dev/stderr\n" + "\n".join(lines) + "\n")
    try:
        done = subprocess.run(["apache2", "-f", conf.name, "-L"], capture_output=True, text=True, encoding="latin-1")
    finally:
        os.unlink(conf.name)
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
    return done.stdout


def contexts(text):
    htaccess = "in .htaccess" in text
    if "outside <Directory>" in text:
        where = "sv"
        if "<VirtualHost>" in text.split("outside", 1)[1]:
            where = "s"
    elif "inside <Directory>" in text:
        where = "d"
    else:
        where = "svd"
    return where + ("h" if htaccess else "")


def groups(text):
    found = re.search(r"when AllowOverride(?: (isn't None)| includes (.*))", text)
    if not found:
        return "-"
    if found.group(1):
        return "Any"
    return ",".join(sorted(g for g in re.split(r"[ ,]+|\bor\b", found.group(2)) if g))


COUNTS = {
    "takes one argument": "1", "takes two arguments": "2", "takes three arguments": "3",
    "takes 1-2 arguments": "1-2", "takes two or three arguments": "2-3",
    "requires at least one argument": "1+", "requires at least two arguments": "2+",
    "must be On or Off": "flag",
}


def count(lines, directive, where):
    """What Apache says to `directive` without arguments."""
    if directive.startswith("<"):
        return "-"
    inside = "s" not in where
    text = ["ServerName localhost", "Listen 1", "ErrorLog /dev/stderr"] + lines
    text += ["<Directory />", directive, "</Directory>"] if inside else [directive]
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as conf:
        conf.write("\n".join(text) + "\n")
    try:
        done = subprocess.run(["apache2", "-t", "-f", conf.name], capture_output=True, text=True, encoding="latin-1")
    finally:
        os.unlink(conf.name)
    found = re.search(r"(?i)%s (%s)" % (re.escape(directive), "|".join(COUNTS)), done.stderr)
    return COUNTS[found.group(1)] if found else "-"


def main():
    rows, modules = {}, {}
    for load in sorted(os.listdir(AVAILABLE)):
        name = load[: -len(".load")]
        if not load.endswith(".load"):
            continue
        lines = load_lines(name, set())
        loads = [l.split() for l in lines if l.startswith("LoadModule")]
        if not name.startswith("mpm_"):
            lines = load_lines(f"mpm_{MPM}", set()) + lines
        out = directives(lines)
        for head, body in re.findall(r"^(\S+ \([\w.-]+\))\n((?:\t.*\n)*)", out, re.M):
            directive, module = re.match(r"(\S+) \(([\w.-]+)\)", head).groups()
            if (directive, module) not in rows:
                where = contexts(body)
                rows[(directive, module)] = (where, groups(body), count(lines, directive, where))
        if loads:
            source = os.path.basename(loads[-1][2])[:-3] + ".c"
            known = {m for d, m in rows}
            short = source if source in known or not source.startswith("mod_mpm_") else source[4:]
            if re.match(r"libphp", source):
                short = "mod_php.c"
            short = {"mpm_prefork.c": "prefork.c", "mpm_worker.c": "worker.c", "mpm_event.c": "event.c"}.get(short, short)
            modules[short] = (loads[-1][1], os.path.basename(loads[-1][2]), name)
    for source in sorted(modules):
        print("\t".join(("M", source) + modules[source]))
    for (directive, module), (where, admitted, takes) in sorted(rows.items()):
        print("\t".join((directive, module, where, admitted, takes)))


main()
