"""What the measuring scripts share: the build and its class paths, texts, sizes, and how figures are written."""
import argparse
import re
import statistics
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def program():
    """Builds the program and its tests; returns a class path with both."""
    path = maven(ROOT, ["-Dquick", "test-compile", "-pl", "cli", "-am"], "test", ROOT / "cli/target/test-classpath")
    return ":".join([str(ROOT / "cli/target/test-classes"), str(ROOT / "cli/target/classes"), path])


def spark():
    """Builds the contender on Spark; returns its class path."""
    folder = ROOT / "bench/spark"
    return f"{folder}/target/classes:" + maven(folder, ["compile"], "runtime", folder / "target/classpath")


def prose(class_path, seed, size, file):
    """Writes a text of so many bytes; the same seed is the same text."""
    subprocess.run(["java", "-cp", class_path, "io.github.corenlpextreme.speed.WriteProse", str(seed), str(size),
                    str(file)], check=True)


def maven(folder, goals, scope, path):
    subprocess.run(["mvn", "-B", "-q", *goals, "dependency:build-classpath", "-Dmdep.regenerateFile=true",
                    f"-Dmdep.includeScope={scope}", f"-Dmdep.outputFile={path}"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    return path.read_text()


def size(text):
    """Bytes, from a size such as 10M."""
    match = re.fullmatch(r"(\d+)([kMG]?)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"'{text}' is no size such as 10M")
    return int(match[1]) * {"": 1, "k": 10**3, "M": 10**6, "G": 10**9}[match[2]]


def spread(values, digits):
    """The median, with the smallest and the largest."""
    if not values:
        return ""
    middle = f"{statistics.median(values):.{digits}f}"
    return middle if len(values) == 1 else f"{middle} ({min(values):.{digits}f} to {max(values):.{digits}f})"
