package org.modelunit.jqwik;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.modelunit.error.DataException;

/** Generates inputs: those like some that were observed, those near them, and those in a range. */
final class InputArbitrary implements Arbitrary<Object> {

    private final RandomGenerator<Object> generator;
    private final EndCases ends;

    private InputArbitrary(RandomGenerator<Object> generator, EndCases ends) {
        this.generator = generator;
        this.ends = ends;
    }

    private interface EndCases {
        List<Shrinkable<Object>> of(int most);
    }

    /** Returns inputs whose components vary one by one. */
    static InputArbitrary like(ObservedInputs inputs) {
        return of(inputs.part(), inputs.typical());
    }

    /** Returns inputs that vary as told, and shrink towards a goal. */
    static InputArbitrary of(ObservedPart part, Object goal) {
        return new InputArbitrary(random -> drawn(part, goal, random), most -> ends(part, goal, most));
    }

    private static Shrinkable<Object> drawn(ObservedPart part, Object goal, Random random) {
        Object drawn = part.draw(random);
        return new InputShrinkable(drawn == null ? goal : drawn, goal, part);
    }

    private static List<Shrinkable<Object>> ends(ObservedPart part, Object goal, int most) {
        List<Object> ends = new ArrayList<>(List.of(goal));
        if (part instanceof ObservedComposite composite) {
            ends.addAll(composite.ends(goal, most));
        } else {
            part.ends().stream().filter(end -> end != null).forEach(ends::add);
        }
        return ends.stream()
                .limit(most)
                .<Shrinkable<Object>>map(end -> new InputShrinkable(end, goal, part))
                .toList();
    }

    /** Returns observed inputs with some components moved a little. */
    static InputArbitrary near(ObservedInputs inputs, Near near) {
        if (near.components() < 1) {
            throw new IllegalArgumentException(
                    "@Near moves 1 component or more, but components is " + near.components());
        }
        if (!(near.share() > 0 && near.share() <= 1)) {
            throw new IllegalArgumentException(
                    "@Near moves a number by a share of its range, above 0 and at most 1, but share is "
                            + near.share());
        }
        if (!(inputs.part() instanceof ObservedComposite composite)) {
            throw new DataException("@Near moves components, but the inputs of '" + inputs.dataset()
                    + "' have none that can be moved; probe them with a perturbation");
        }
        RandomGenerator<Object> generator = random -> {
            Object observed = inputs.inputs().get(random.nextInt(inputs.inputs().size()));
            return new InputShrinkable(
                    composite.move(observed, near.components(), near.share(), random), observed, composite);
        };
        return new InputArbitrary(
                generator, most -> List.of(new InputShrinkable(inputs.typical(), inputs.typical(), composite)));
    }

    @Override
    public RandomGenerator<Object> generator(int genSize) {
        return generator;
    }

    @Override
    public EdgeCases<Object> edgeCases(int maxEdgeCases) {
        List<Supplier<Shrinkable<Object>>> suppliers = new ArrayList<>();
        if (maxEdgeCases > 0) {
            ends.of(maxEdgeCases).forEach(end -> suppliers.add(() -> end));
        }
        return EdgeCases.fromSuppliers(suppliers);
    }
}
