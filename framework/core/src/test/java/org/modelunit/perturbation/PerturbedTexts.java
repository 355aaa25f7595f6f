package org.modelunit.perturbation;

import java.util.List;
import org.modelunit.Dataset;

/** Texts as a perturbation leaves them. */
public final class PerturbedTexts {

    private PerturbedTexts() {}

    public static String of(Perturbation<String> perturbation, String text) {
        return of(perturbation, List.of(text)).get(0);
    }

    public static List<String> of(Perturbation<String> perturbation, List<String> texts) {
        Dataset<String, String> data = Dataset.of("texts", texts, texts);
        return new PerturbedInputs<>(perturbation, data).all().copies().get(0).inputs();
    }
}
