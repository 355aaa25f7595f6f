package org.modelunit.figure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of one example.
 *
 * @param example which one: an id or a row's number, or where rows may be shown what stands in it
 * @param before what it was, such as the champion's decision
 * @param after what it became, such as the challenger's
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Change(String example, String before, String after) {

    public Change {
        example = Checked.text(example, "the name of an example");
        before = Checked.text(before, "what was before");
        after = Checked.text(after, "what came after");
    }
}
