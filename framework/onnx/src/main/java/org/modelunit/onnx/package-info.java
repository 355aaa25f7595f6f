/** ONNX files as classifiers and regressors, by ONNX Runtime. */
@NullMarked
package org.modelunit.onnx;

import org.jspecify.annotations.NullMarked;
