/** What a file says about itself that ONNX Runtime does not show: its graph, read from its bytes, and the labels in it. */
@NullMarked
package org.modelunit.onnx.graph;

import org.jspecify.annotations.NullMarked;
