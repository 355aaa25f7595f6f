package org.modelunit.gate.judging;

import java.util.List;
import java.util.Set;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.verdict.MetEntry;

/**
 * What became of an entry of the policy.
 *
 * @param met the claim that met it; none if there is a reason
 * @param reasons why it is not met
 * @param waived what a waiver excuses
 * @param excused the claims that need not hold, as the entry allows or a waiver says
 */
record EntryOutcome(List<MetEntry> met, List<Reason> reasons, List<Reason> waived, Set<MadeClaim.Key> excused) {}
