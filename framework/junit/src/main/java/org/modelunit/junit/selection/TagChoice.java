package org.modelunit.junit.selection;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Which tags a run takes, as its own filters say, whoever has made them.
 *
 * @param filters the filters by tags; none where every test is taken
 */
@API(status = Status.INTERNAL, since = "0.1")
public record TagChoice(List<PostDiscoveryFilter> filters) {

    /** No choice: every test is taken. */
    public static final TagChoice EVERYTHING = new TagChoice(List.of());

    /** Keeps an unmodifiable copy. */
    public TagChoice {
        filters = List.copyOf(filters);
    }

    static TagChoice of(LauncherDiscoveryRequest request) {
        return new TagChoice(request.getPostDiscoveryFilters().stream()
                .filter(Selection::isOfTags)
                .toList());
    }

    /** Whether a test with these tags, those of its classes among them, is run. */
    boolean takes(Set<TestTag> tags) {
        Tagged test = new Tagged(tags);
        return filters.stream().allMatch(filter -> filter.apply(test).included());
    }

    /** Whether tests without a tag are run: then others are left out because of theirs. Else a part was asked for by its tags. */
    public boolean takesUntagged() {
        return takes(Set.of());
    }

    /** Nothing but its tags. */
    private static final class Tagged extends AbstractTestDescriptor {

        private final Set<TestTag> tags;

        Tagged(Set<TestTag> tags) {
            super(UniqueId.forEngine("tags"), "tags");
            this.tags = tags;
        }

        @Override
        public Set<TestTag> getTags() {
            return tags;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}
