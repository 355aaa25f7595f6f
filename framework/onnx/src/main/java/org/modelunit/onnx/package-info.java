/**
 * ONNX files as models, by ONNX Runtime: what users say of a file and of its inputs, and how their examples fill these. What
 * they need stands in packages below, which know nothing of this one.
 */
@NullMarked
package org.modelunit.onnx;

import org.jspecify.annotations.NullMarked;
