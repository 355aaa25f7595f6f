"""Writes what the stages of a pipeline give, for tests in Java to compare with. One file; needs NumPy alone.

    from modelunit_export import export

    export("reference", stages={"features": X, "scores": S}, columns={"features": names}, keys=ids)

A stage is an array with a row for each example, or a dictionary of such arrays by name. Java reads the folder by
Reference.at("reference"). The folder appears whole or not at all, and replaces one that this wrote before.
"""

import hashlib
import json
import os
import platform
import re
import shutil
import tempfile
import zipfile

import numpy as np

__all__ = ["export"]

MANIFEST, SCHEMA, MAKER = "manifest.json", "modelunit-reference/1", "modelunit_export.py 1"
NAME = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
KINDS = "biufUS"


def export(folder, stages, columns=None, keys=None, versions=None):
    """Writes a reference.

    folder: where it is to stand; one that is there already is replaced if it has a manifest of this script
    stages: arrays, or dictionaries of arrays, by the names of the stages, in their order; the first axis of each
        counts the rows, which are the same everywhere. Numbers, truth values and texts keep their types
    columns: for a stage, the names of what stands in its last axis; of a data frame they are taken by themselves
    keys: a key for each row, all different, by which Java finds its rows; without them rows are compared in order
    versions: of what made the reference, beside those of Python and NumPy: {"scikit-learn": sklearn.__version__}
    """
    if not stages:
        raise ValueError("a reference needs a stage: stages={'features': X}")
    columns = dict(columns or {})
    for stage in stages:
        if hasattr(stages[stage], "columns") and hasattr(stages[stage], "to_numpy"):
            columns.setdefault(stage, [str(name) for name in stages[stage].columns])
    tensors = {_name(stage): _tensors(stage, value) for stage, value in stages.items()}
    _require_names_that_differ(tensors)
    rows = _rows(tensors)
    for stage in columns:
        _require_columns(stage, columns[stage], tensors)
    manifest = {
        "schema": SCHEMA, "maker": MAKER, "rows": rows,
        "versions": {"python": platform.python_version(), "numpy": np.__version__,
                     **{str(name): str(version) for name, version in (versions or {}).items()}},
        **({} if keys is None else {"keys": _keys(keys, rows)}),
        "stages": [{"name": stage,
                    "tensors": [{"name": name, "dtype": _dtype(array), "shape": list(array.shape)}
                                for name, array in tensors[stage].items()],
                    **({"columns": [str(name) for name in columns[stage]]} if stage in columns else {})}
                   for stage in tensors]}
    _write(os.path.abspath(os.fspath(folder)), tensors, stages, manifest)


def _name(stage):
    if not isinstance(stage, str) or not NAME.fullmatch(stage) or RESERVED.fullmatch(stage) or stage == "manifest":
        raise ValueError(f"a stage is named as files can be everywhere, by letters, digits, '_', '-' and '.',"
                         f" but this one is {stage!r}")
    return stage


def _require_names_that_differ(tensors):
    seen = {}
    for stage in tensors:
        if seen.setdefault(stage.lower(), stage) != stage:
            raise ValueError(f"the stages {seen[stage.lower()]!r} and {stage!r} would be one file on some machines")


def _tensors(stage, value):
    if not isinstance(value, dict):
        return {stage: _array(f"stage {stage!r}", value)}
    if not value:
        raise ValueError(f"stage {stage!r} has no arrays")
    for name in value:
        if not isinstance(name, str) or not name or name.startswith("/") or "\\" in name or ":" in name \
                or ".." in name.split("/"):
            raise ValueError(f"stage {stage!r} has an array {name!r}, whose name would lead out of its file;"
                             f" give it a plain name")
    return {name: _array(f"array {name!r} of stage {stage!r}", array) for name, array in value.items()}


def _array(what, value):
    array = value.to_numpy() if hasattr(value, "to_numpy") else np.asarray(value)
    if array.dtype.kind == "O" and array.size and all(isinstance(text, str) for text in array.flat):
        array = array.astype(str)
    if array.dtype.kind == "S":
        array = np.char.decode(array, "utf-8")
    if array.dtype.kind not in KINDS or array.dtype.itemsize > 8 and array.dtype.kind == "f":
        raise TypeError(f"{what} is of dtype {array.dtype}, which Java cannot read; make it one of numbers, truth values"
                        f" or texts: array.astype(np.float32)")
    if array.ndim == 0:
        raise ValueError(f"{what} is a single value, but its first axis has to count the rows: array[np.newaxis]")
    return array


def _rows(tensors):
    rows = {len(array) for stage in tensors.values() for array in stage.values()}
    if len(rows) > 1:
        raise ValueError("the stages have different numbers of rows: " + ", ".join(
            f"{name} {len(array)}" for stage in tensors.values() for name, array in stage.items()))
    return rows.pop()


def _require_columns(stage, names, tensors):
    if stage not in tensors:
        raise ValueError(f"columns names a stage {stage!r}, but there are {list(tensors)}")
    if not any(array.ndim > 1 and array.shape[-1] == len(names) for array in tensors[stage].values()):
        raise ValueError(f"columns has {len(names)} names for stage {stage!r}, but no array of it has a last axis of"
                         f" {len(names)}: {[array.shape for array in tensors[stage].values()]}")


def _keys(keys, rows):
    texts = [str(key) for key in keys]
    if len(texts) != rows:
        raise ValueError(f"there are {len(texts)} keys for {rows} rows")
    seen = {}
    for row, key in enumerate(texts):
        if seen.setdefault(key, row) != row:
            raise ValueError(f"keys have to differ, but {key!r} is the key of row {seen[key]} and of row {row}")
    return texts


def _dtype(array):
    return "string" if array.dtype.kind == "U" else array.dtype.name


def _write(folder, tensors, stages, manifest):
    """All files are written beside the folder, and take its place at once when nothing can fail any more."""
    if os.path.exists(folder) and not os.path.exists(os.path.join(folder, MANIFEST)) and os.listdir(folder):
        raise FileExistsError(f"{folder} holds files that are no reference (there is no {MANIFEST}), so it is left as it"
                              f" is; name another folder, or empty this one")
    parent = os.path.dirname(folder)
    os.makedirs(parent, exist_ok=True)
    part = tempfile.mkdtemp(prefix=os.path.basename(folder) + ".part-", dir=parent)
    try:
        for stage, arrays in tensors.items():
            if isinstance(stages[stage], dict):
                _write_archive(os.path.join(part, stage + ".npz"), arrays)
            else:
                np.save(os.path.join(part, stage + ".npy"), arrays[stage], allow_pickle=False)
        manifest["files"] = [_file(part, name) for name in sorted(os.listdir(part))]
        with open(os.path.join(part, MANIFEST), "w", encoding="utf-8", newline="\n") as file:
            json.dump(manifest, file, indent=1, ensure_ascii=False)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, 0o755)
        _replace(part, folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write_archive(path, arrays):
    """What np.savez writes, for any names, one of "file" included."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
        for name, array in arrays.items():
            with archive.open(zipfile.ZipInfo(name + ".npy"), "w", force_zip64=True) as file:
                np.lib.format.write_array(file, array, allow_pickle=False)


def _replace(part, folder):
    before = part + ".before"
    if os.path.exists(folder):
        os.rename(folder, before)
    try:
        os.rename(part, folder)
    except OSError:
        if os.path.exists(before):
            os.rename(before, folder)
        raise
    shutil.rmtree(before, ignore_errors=True)


def _file(directory, name):
    digest, length = hashlib.sha256(), 0
    with open(os.path.join(directory, name), "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
            length += len(chunk)
    return {"path": name, "bytes": length, "sha256": digest.hexdigest()}
