"""Makes ONNX files whose labels or shapes are told badly, as exporters do write them, and others with inputs of all kinds.

Run it from this folder, after make_models.py: python make_label_models.py. It writes ../resources/models.
"""

import numpy as np
from make_models import ML, ROWS, T, h, linear, matrix, value, write

CLASSES = {"w": np.array([[1, -1], [.5, -.5], [0, 0], [0, 0]], dtype=np.float32)}
SCORES = value("probabilities", T.FLOAT, [None, 2])


def binary(first, second, names=("label", "scores"), **attributes):
    """The first class where x0 + x1 / 2 is above 0."""
    return h.make_node("LinearClassifier", ["X"], list(names), domain=ML, post_transform="SOFTMAX", multi_class=1,
                       coefficients=[1., .5, 0., 0., -1., -.5, 0., 0.], intercepts=[0., 0.],
                       **{"classlabels_ints" if isinstance(first, int) else "classlabels_strings": [first, second]},
                       **attributes)


def moved():
    """Operators after the classifier's node that move its columns, and one that keeps them."""
    swap = {"swap": np.array([1, 0])}
    feed = {"X": ROWS}
    label = value("label", T.INT64, [None])
    gather = h.make_node("Gather", ["scores", "swap"], ["probabilities"], axis=1)
    write("columns-moved", [binary(1, 0), gather], [matrix()], [SCORES], swap, feed)
    write("columns-moved-beside-label", [binary(1, 0), gather], [matrix()], [label, SCORES], swap, feed)
    write("columns-moved-of-texts", [binary("yes", "no"), gather], [matrix()],
          [value("label", T.STRING, [None]), SCORES], swap, feed)
    write("columns-moved-of-5-and-7", [binary(7, 5), gather], [matrix()], [label, SCORES], swap, feed)
    write("columns-kept", [
        binary("yes", "no"), h.make_node("Cast", ["scores"], ["double"], to=T.DOUBLE),
        h.make_node("Identity", ["double"], ["same"]), h.make_node("Cast", ["same"], ["probabilities"], to=T.FLOAT)],
        [matrix()], [SCORES], None, feed)
    write("softmax-over-rows-of-a-batch", [
        binary("yes", "no"), h.make_node("Softmax", ["scores"], ["probabilities"], axis=0)], [matrix()], [SCORES])
    write("label-encoder", [
        binary(0, 1, ("number", "probabilities")),
        h.make_node("LabelEncoder", ["number"], ["label"], domain=ML, keys_int64s=[0, 1],
                    values_strings=["good", "bad"])],
        [matrix()], [value("label", T.STRING, [None]), SCORES], None, feed)
    write("svm-of-pairs", [h.make_node(
        "SVMClassifier", ["X"], ["label", "probabilities"], domain=ML, classlabels_strings=["a", "b", "c"],
        kernel_type="LINEAR", kernel_params=[0., 0., 3.], post_transform="NONE", vectors_per_class=[1, 1, 1],
        support_vectors=[1., 0., 0., 0., 0., 1., 0., 0., 0., 0., 1., 0.], coefficients=[1., -1., 1., -1., 1., -1.],
        rho=[0., 0., 0.])], [matrix()],
        [value("label", T.STRING, [None]), value("probabilities", T.FLOAT, [None, 3])], None, feed)


def shapeless():
    """Outputs whose shape the file does not tell, as a shape that is computed leaves them."""
    leaning = {"lean": np.array([0, 1], dtype=np.float32), **CLASSES}  # so that some decisions are not the largest score
    rows = {"first": np.array([True, False]), **leaning}
    logits = [h.make_node("MatMul", ["X", "w"], ["l"]), h.make_node("Softmax", ["l"], ["p"], axis=1)]
    shape = [h.make_node("Shape", ["X"], ["shape"]), h.make_node("Compress", ["shape", "first"], ["rows"], axis=0)]
    decided = [h.make_node("Add", ["l", "lean"], ["m"]), h.make_node("ArgMax", ["m"], ["d"], axis=1, keepdims=0)]
    label = h.make_tensor_value_info("label", T.INT64, None)
    feed = {"X": ROWS}
    p = value("p", T.FLOAT, [None, 2])
    write("label-without-shape", logits + shape + decided + [h.make_node("Reshape", ["d", "rows"], ["label"])], [matrix()],
          [label, p], rows, feed, check=False)
    write("label-of-bytes", logits + decided + [h.make_node("Cast", ["d"], ["label"], to=T.UINT8)], [matrix()],
          [value("label", T.UINT8, [None]), p], leaning, feed)
    like = {"like": np.array([-1, 2]), "on": np.array([True, True]), **CLASSES}
    open_shape = [h.make_node("Compress", ["like", "on"], ["s"], axis=0)]
    write("scores-without-shape", logits + open_shape + [
        h.make_node("Reshape", ["p", "s"], ["q"]), h.make_node("ArgMax", ["p"], ["label"], axis=1, keepdims=0)],
        [matrix()], [value("label", T.INT64, [None]), h.make_tensor_value_info("q", T.FLOAT, None)], like, feed, check=False)
    write("number-beside-scores", logits + [h.make_node("Identity", ["two"], ["version"])], [matrix()],
          [value("version", T.INT64, []), p], {"two": np.array(2), **CLASSES}, None)


def inputs():
    """Inputs of all kinds: some are matrices, some columns, some nothing that ModelUnit fills."""
    def sums(name, element, shape):
        write(name, [h.make_node("Cast", ["x"], ["f"], to=T.FLOAT),
                     h.make_node("ReduceSum", ["f", "one"], ["y"], keepdims=0)],
              [value("x", element, shape)], [value("y", T.FLOAT, [None])], {"one": np.array([1])}, check=False)

    first = {"one": np.array(0)}
    for name, element in (("double-as-it-is", T.DOUBLE), ("float-as-it-is", T.FLOAT)):
        write(name, [h.make_node("Gather", ["X", "one"], ["y"], axis=1)], [matrix(element=element, width=2)],
              [value("y", element, [None])], first)
    write("double-column-as-it-is", [h.make_node("Identity", ["a"], ["y"])], [value("a", T.DOUBLE, [None, 1])],
          [value("y", T.DOUBLE, [None, 1])])
    write("float-column-as-it-is", [h.make_node("Identity", ["a"], ["y"])], [value("a", T.FLOAT, [None, 1])],
          [value("y", T.FLOAT, [None, 1])])
    sums("whole-matrix", T.INT64, [None, 2])
    sums("bytes", T.UINT8, [None, 3])
    sums("half", T.FLOAT16, [None, 2])
    sums("input-without-shape", T.FLOAT, None)
    write("two-matrices", [h.make_node("Concat", ["a", "b"], ["f"], axis=1),
                           h.make_node("ReduceSum", ["f", "one"], ["y"], keepdims=0)],
          [value("a", T.FLOAT, [None, 2]), value("b", T.FLOAT, [None, 2])], [value("y", T.FLOAT, [None])],
          {"one": np.array([1])})
    write("matrix-beside-column", [
        h.make_node("LabelEncoder", ["sex"], ["s"], domain=ML, keys_strings=["female", "male"], values_floats=[1., 0.]),
        h.make_node("Concat", ["numbers", "s"], ["f"], axis=1), h.make_node("ReduceSum", ["f", "one"], ["y"], keepdims=0)],
        [value("numbers", T.FLOAT, [None, 2]), value("sex", T.STRING, [None, 1])], [value("y", T.FLOAT, [None])],
        {"one": np.array([1])})
    write("no-inputs", [h.make_node("Identity", ["p"], ["y"])], [], [value("y", T.FLOAT, [2, 2])],
          {"p": np.full((2, 2), .5, dtype=np.float32)})


if __name__ == "__main__":
    moved()
    shapeless()
    inputs()
