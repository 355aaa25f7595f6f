/** Planning: what data can tell about claims, before there is a model. */
@NullMarked
package org.modelunit.power;

import org.jspecify.annotations.NullMarked;
