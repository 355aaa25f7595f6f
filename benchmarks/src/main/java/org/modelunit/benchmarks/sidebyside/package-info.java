/** Times cases beside their peers: scikit-learn, SciPy, Tribuo, polars, pandas, DuckDB, and a plain sum over the same arrays. */
@NullMarked
package org.modelunit.benchmarks.sidebyside;

import org.jspecify.annotations.NullMarked;
