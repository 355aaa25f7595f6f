package org.modelunit.measuring.jvm;

import java.io.Serializable;

/**
 * What went wrong in a fresh virtual machine.
 *
 * @param words what was thrown, in words
 */
record FreshFailure(String words) implements Serializable {}
