package org.modelunit.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.modelunit.error.ModelException;
import org.modelunit.text.DurationText;
import org.modelunit.text.PrintableText;

/**
 * Where a remote model is, and the only place that talks to it. Whatever it says is cut, freed from what was sent in headers, and printed
 * as text.
 */
final class RemoteEndpoint {

    private static final int LONGEST_TEXT = 500;
    private static final int LEAST_SECRET = 3; // characters; shorter ones hide nothing

    private final String name;
    private final URI uri;
    private final List<String> headers; // names and values in turn
    private final Duration deadline;
    private final long largestAnswer;
    private final HttpClient client;

    RemoteEndpoint(String name, URI uri, List<String> headers, Duration deadline, long largestAnswer) {
        this.name = name;
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.deadline = deadline;
        this.largestAnswer = largestAnswer;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(deadline)
                .build();
    }

    String name() {
        return name;
    }

    Duration deadline() {
        return deadline;
    }

    /** Sends a request once and returns the body of its answer. */
    byte[] post(byte[] request, int rows) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .setHeader("Content-Type", "application/json")
                .setHeader("Accept", "application/json")
                .timeout(deadline);
        for (int i = 0; i < headers.size(); i += 2) {
            builder.setHeader(headers.get(i), headers.get(i + 1));
        }
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                builder.POST(BodyPublishers.ofByteArray(request)).build(), response -> new BoundedBody(largestAnswer));
        try { // the client's own limit ends with the head of an answer
            return checked(answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            throw late(rows);
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause(), rows);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(name + " was given up, as the thread was interrupted");
        } finally {
            answer.cancel(true); // nothing once there is an answer
        }
    }

    private byte[] checked(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 300 && status < 400) {
            throw error("answered with a redirect (HTTP " + status
                    + "), which is not followed, as the request would go to somebody else; name the address"
                    + " that answers");
        }
        if (status != 200) {
            byte[] body = response.body();
            String text = InferResponse.error(body).orElseGet(() -> new String(body, StandardCharsets.UTF_8));
            throw error("answered with HTTP " + status + (text.isBlank() ? " and no text" : ": " + text));
        }
        return response.body();
    }

    private ModelException late(int rows) {
        return error("did not answer for " + rows + " rows within " + DurationText.of(deadline)
                + " and was given up; evaluate in smaller batches, or allow more with deadline(…)");
    }

    private ModelException failed(Throwable problem, int rows) {
        if (problem instanceof WrongAnswer wrong) {
            return error(wrong.wrong() + "; evaluate in smaller batches, or allow more with largestAnswer(…)");
        }
        if (problem instanceof HttpTimeoutException) {
            return late(rows);
        }
        if (problem instanceof ConnectException) {
            return error("cannot be reached; is the service running at this address?");
        }
        return error((problem instanceof IOException ? "broke off: " : "failed: ")
                + problem.getClass().getSimpleName() + " " + problem.getMessage());
    }

    /** Makes an error of what is wrong, without causes: their messages were never looked through for secrets. */
    ModelException error(String wrong) {
        String text = withoutSecrets(wrong);
        int length = text.codePointCount(0, text.length());
        String cut = length <= LONGEST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
        return new ModelException(PrintableText.of(name + " " + cut.strip()));
    }

    /** A service may repeat the headers that it got. */
    private String withoutSecrets(String text) {
        String free = text;
        for (int i = 1; i < headers.size(); i += 2) {
            for (String part : parts(headers.get(i))) {
                free = free.replace(part, "***");
            }
        }
        return free;
    }

    /** A value, and its words: "Bearer" and what follows it. */
    private static List<String> parts(String value) {
        return Stream.concat(Stream.of(value), Stream.of(value.split("[\\s=,;]+", -1)))
                .filter(part -> part.length() >= LEAST_SECRET && !part.equals("Bearer") && !part.equals("Basic"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
