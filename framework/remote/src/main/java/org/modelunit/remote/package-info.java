/** Models behind a service that speaks the Open Inference Protocol, asked over HTTP. */
@NullMarked
package org.modelunit.remote;

import org.jspecify.annotations.NullMarked;
