package org.modelunit.statistics.resampling;

import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Rows in the groups that a jackknife leaves out.
 *
 * @param groupOfRow for each row the number of its group
 * @param stratumOfGroup for each group the number of the stratum that it lies in; one stratum where there are none
 */
@API(status = Status.INTERNAL, since = "0.1")
@SuppressWarnings("ArrayRecordComponent") // handed over, within this package
public record JackknifeGroups(int[] groupOfRow, int[] stratumOfGroup) {

    int groups() {
        return stratumOfGroup.length;
    }

    /** Counts each row once, but those of a group not at all. */
    void leaveOut(int group, int[] counts) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] = groupOfRow[row] == group ? 0 : 1;
        }
    }

    /** Deals units into groups of nearly equal size: each its own where there are few, else in random order. */
    static int[] deal(int units, int groups, SplittableRandom random) {
        int[] groupOfUnit = new int[units];
        for (int unit = 0; unit < units; unit++) {
            groupOfUnit[unit] = unit % groups;
        }
        if (units > groups) {
            for (int unit = units - 1; unit > 0; unit--) {
                int other = random.nextInt(unit + 1);
                int group = groupOfUnit[unit];
                groupOfUnit[unit] = groupOfUnit[other];
                groupOfUnit[other] = group;
            }
        }
        return groupOfUnit;
    }
}
