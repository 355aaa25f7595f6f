package org.modelunit.jqwik;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;
import org.modelunit.junit.fixture.Fixture;
import org.modelunit.junit.fixture.ParameterRequest;
import org.modelunit.recording.Recording;

/** Gives properties what they ask of their fixture, and makes one claim of each. */
final class PropertyHook implements BeforeContainerHook, AroundPropertyHook, AroundTryHook, ResolveParameterHook {

    /** Nearer to the property than what users do around it, which claims as it does in any test. */
    private static final int INSIDE_OTHERS = 100;

    /** Around all that users do in a try. */
    private static final int AROUND_OTHERS = -100;

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return true;
    }

    /** What is kept while a class runs has to be there before its properties: each sees what is around it alone. */
    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        PropertyFixtures.open();
        PropertyScope.openData();
    }

    @Override
    public int aroundPropertyProximity() {
        return INSIDE_OTHERS;
    }

    @Override
    public int aroundTryProximity() {
        return AROUND_OTHERS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        List<GeneratedParameter> generated = GeneratedParameter.of(context.targetMethod());
        PropertyFixtures.of(context.containerClass()); // fails by what is wrong with it, or with the settings
        if (generated.isEmpty() && context.attributes().tries().orElse(0) == 1) {
            return property.execute(); // an @Example, which is a test as any other
        }
        JudgedProperty judged = new JudgedProperty(context, generated);
        return generated.isEmpty() ? judged.refused() : judged.run(property);
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor one, List<Object> parameters) {
        PropertyScope property = PropertyScope.running();
        if (property == null) {
            return one.execute(parameters);
        }
        TryClaims claims = property.tries();
        if (claims.refusal() != null) {
            return TryExecutionResult.satisfied(true); // it would be refused again, for whatever jqwik shrinks to
        }
        claims.begin();
        TryExecutionResult result = isolated(one, parameters, property);
        @Nullable IllegalStateException refusal = claims.refusal();
        if (refusal != null) {
            return TryExecutionResult.falsified(refusal);
        }
        @Nullable Throwable failure = claims.failure();
        return failure == null || result.isFalsified() ? result : TryExecutionResult.falsified(failure);
    }

    private static TryExecutionResult isolated(TryExecutor one, List<Object> parameters, PropertyScope property) {
        Recording.Scope sink = Recording.into(property.tries());
        Recording.Scope same = Recording.enter(property.test());
        try {
            return one.execute(parameters);
        } finally {
            same.close();
            sink.close();
        }
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext asking, LifecycleContext context) {
        Parameter parameter = asking.parameter();
        Class<?> owner = context.optionalContainerClass().orElse(null);
        if (owner == null || parameter.getAnnotations().length > 0) {
            return Optional.empty();
        }
        ParameterRequest request = ParameterRequest.by(parameter, owner);
        Fixture fixture = PropertyFixtures.of(owner);
        if (request.isForJUnit() || fixture.find(request).isEmpty()) {
            return Optional.empty();
        }
        Object value = fixture.value(request);
        return Optional.of(anyTry -> value);
    }
}
