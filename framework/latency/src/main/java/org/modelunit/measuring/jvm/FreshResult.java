package org.modelunit.measuring.jvm;

import java.io.Serializable;
import java.util.TreeSet;

/**
 * What came out in a fresh virtual machine.
 *
 * @param value what its task returned
 * @param models the names that models were asked for by, so that a candidate counts as tested
 */
record FreshResult(Serializable value, TreeSet<String> models) implements Serializable {}
