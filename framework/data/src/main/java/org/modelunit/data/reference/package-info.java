/** References of pipelines in folders: a file or folder for each stage, and a manifest that says what there has to be. */
@NullMarked
package org.modelunit.data.reference;

import org.jspecify.annotations.NullMarked;
