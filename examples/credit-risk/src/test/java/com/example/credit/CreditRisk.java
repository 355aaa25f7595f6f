package com.example.credit;

import java.time.Duration;
import java.util.List;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Split;
import org.modelunit.data.Csv;
import org.modelunit.data.Resource;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.load.LoadProfile;
import org.modelunit.measuring.Latency;
import org.modelunit.measuring.LoadPlan;
import org.modelunit.measuring.Sessions;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.onnx.OnnxStage;
import org.modelunit.outcome.Classified;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;
import org.modelunit.slice.Slicing;
import org.modelunit.tensor.Tensor;

/** What the tests of the credit models may ask for, by name. Each value is made once. */
final class CreditRisk {

    /** The cut-off at which the service declines: one bad risk costs as much as three good ones earn. */
    static final double CUT_OFF = 0.25;

    private static final Split SPLIT = new Split("german-credit-holdout", 1.0 / 3);

    /** The model in service. */
    Classifier<Applicant> champion() {
        return model("champion");
    }

    /** The model that is to replace it; CI tests a candidate with -Dmodelunit.model.challenger=candidate.onnx. */
    Classifier<Applicant> challenger() {
        return model("challenger");
    }

    private static Classifier<Applicant> model(String name) {
        return file(name).labels("bad", "good").classifier(new Encoding()::encode);
    }

    private static OnnxModel file(String name) {
        return OnnxModel.named(name, Resource.path("models/" + name + ".onnx"));
    }

    /** The applicants that training has never seen. */
    Dataset<Applicant, String> holdout() {
        return applicants().holdout(SPLIT);
    }

    /** The applicants that the models were trained on. */
    Dataset<Applicant, String> training() {
        return applicants().training(SPLIT);
    }

    private static Dataset<Applicant, String> applicants() {
        return Csv.of(Resource.path("data/german-credit.csv"))
                .truth("class")
                .keyedByContent()
                .as(Applicant.class);
    }

    /** The challenger on the hold-out, deciding for the larger score. */
    Evaluation<Applicant, Classified> evaluation(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        return Evaluation.of(challenger, holdout);
    }

    /** The champion on the hold-out. */
    Evaluation<Applicant, Classified> championEvaluation(
            Classifier<Applicant> champion, Dataset<Applicant, String> holdout) {
        return Evaluation.of(champion, holdout);
    }

    /** The challenger on the hold-out, deciding as the service does. */
    Evaluation<Applicant, Classified> inService(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        return Evaluation.of(challenger.decidingAt("bad", CUT_OFF), holdout);
    }

    /** The champion on the hold-out, deciding as the service does. */
    Evaluation<Applicant, Classified> championInService(
            Classifier<Applicant> champion, Dataset<Applicant, String> holdout) {
        return Evaluation.of(champion.decidingAt("bad", CUT_OFF), holdout);
    }

    /** Fresh sessions of the model in service, as no two sessions of one file are equally fast. */
    Sessions<Applicant> championSessions() {
        return Sessions.of("champion", () -> model("champion"));
    }

    /** Fresh sessions of the model that is to replace it. */
    Sessions<Applicant> challengerSessions() {
        return Sessions.of("challenger", () -> model("challenger"));
    }

    /** How much slower the challenger is: both are asked for the hold-out, in the same moments. */
    LatencyComparison speed(
            Sessions<Applicant> challengerSessions,
            Sessions<Applicant> championSessions,
            Dataset<Applicant, String> holdout) {
        return Latency.compare(challengerSessions, championSessions, holdout.inputs());
    }

    /** How long single calls of the challenger take, and what they allocate. */
    LatencyProfile calls(Sessions<Applicant> challengerSessions, Dataset<Applicant, String> holdout) {
        return Latency.profile(challengerSessions, holdout);
    }

    /** What the challenger bears: 200 applicants in a second, who do not wait for one another, for a minute. */
    LoadProfile load(Sessions<Applicant> challengerSessions, Dataset<Applicant, String> holdout) {
        return Latency.load(
                challengerSessions, holdout.inputs(), LoadPlan.at(200).lasting(Duration.ofMinutes(1)));
    }

    /** The age groups that each get a test of their own. */
    Slicing<Applicant> ageGroups() {
        return Groups.AGE;
    }

    /** The challenger's file, as the step from features to scores. */
    OnnxStage scoring() {
        return file("challenger").stage("probabilities");
    }

    /** The service with the challenger, step by step. */
    Pipeline<Applicant> served(OnnxStage scoring) {
        return Pipeline.from("features", CreditRisk::features)
                .then("scores", scoring::of)
                .then("decision", CreditRisk::decision)
                .called("the credit service");
    }

    /** What training computed for the hold-out, step by step; it is the challenger's, and a candidate brings its own. */
    Reference reference() {
        return Reference.at(Resource.path("reference"));
    }

    static Tensor features(List<Applicant> applicants) {
        Encoding encoding = new Encoding();
        return Tensor.of(applicants.stream().map(encoding::encode).toArray(float[][]::new));
    }

    private static Tensor decision(Tensor scores) {
        String[] decisions = new String[scores.shape()[0]];
        for (int row = 0; row < decisions.length; row++) {
            decisions[row] = scores.get(2 * row) >= CUT_OFF ? "decline" : "accept"; // of the two, 'bad' comes first
        }
        return Tensor.of(decisions, decisions.length);
    }
}
