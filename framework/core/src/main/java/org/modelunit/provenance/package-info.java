/** Where models and data came from: names, digests, versions. */
@NullMarked
package org.modelunit.provenance;

import org.jspecify.annotations.NullMarked;
