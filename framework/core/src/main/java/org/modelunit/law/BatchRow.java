package org.modelunit.law;

import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelunit.error.ModelException;

/** Numbers of rows in errors of models that are made of functions: these count them in a batch, people in the data. */
final class BatchRow {

    private static final String OF_FUNCTIONS = "org.modelunit.FunctionModel";
    private static final Pattern ROW = Pattern.compile("(?s)(.* for row )(\\d{1,9})\\b(.*)"); // the last one

    private BatchRow() {}

    /** The same error with the number of its row in the data; any other error as it is. */
    static ModelException inData(ModelException error, IntUnaryOperator numbers) {
        StackTraceElement[] places = error.getStackTrace();
        Matcher matcher = ROW.matcher(String.valueOf(error.getMessage()));
        if (places.length == 0 || !places[0].getClassName().equals(OF_FUNCTIONS) || !matcher.matches()) {
            return error;
        }
        int row = numbers.applyAsInt(Integer.parseInt(matcher.group(2)));
        String message = matcher.group(1) + row + matcher.group(3);
        ModelException told = error.isOfAnswer() ? ModelException.ofAnswer(message) : new ModelException(message);
        if (error.getCause() != null) {
            told.initCause(error.getCause());
        }
        told.setStackTrace(places);
        return told;
    }
}
