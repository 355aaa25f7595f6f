/** The JVMs of one run, where a build tool forks several: which is the first, and what they tell each other about models. */
@NullMarked
package org.modelunit.junit.fork;

import org.jspecify.annotations.NullMarked;
