package org.archduet.course.answer;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/**
 * A place in a JSON file that a step has written.
 *
 * @param step name of the step
 * @param file relative to the folder of the step
 * @param path in JsonPath (RFC 9535 as far as Jayway's library supports it); without {@code combine} it finds exactly
 *     one thing: a number, or a ratio with its interval as an object with {@code point}, {@code low} and {@code high}.
 *     Where words are compared it may find several, one for each start
 * @param combine how several numbers become one; things can only be counted in a list that is there
 */
public record JsonSource(String step, String file, String path, Optional<Combine> combine) {

    private static final Configuration LISTS = Configuration.builder()
            .options(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS)
            .build();

    /** Why the path cannot be read as JsonPath; empty when it can. */
    public static Optional<String> mistake(String path) {
        try {
            JsonPath.compile(path);
            return Optional.empty();
        } catch (InvalidPathException | IllegalArgumentException e) {
            return Optional.of(FailureWords.of(e));
        }
    }

    Value.Figure read(StepFolders folders) throws NoFigureException {
        Path json = json(folders);
        List<?> found = found(json, path);
        if (combine.isEmpty()) {
            if (found.size() != 1) {
                throw new NoFigureException(path + " finds "
                        + (found.isEmpty()
                                ? "nothing in " + json
                                : found.size() + " things in " + json + ", but must find one"));
            }
            return figure(found.get(0), json);
        }
        if (combine.get() == Combine.COUNT) {
            if (found.isEmpty() && found(json, counted(path)).stream().allMatch(Objects::isNull)) {
                throw new NoFigureException(
                        counted(path) + " finds nothing in " + json + ", so there is nothing to count in");
            }
            return Value.Figure.of(found.size());
        }
        double[] numbers = new double[found.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(found.get(i), json);
        }
        if (numbers.length == 0) {
            throw new NoFigureException(path + " finds nothing in " + json);
        }
        return Value.Figure.of(combine.get().of(numbers));
    }

    /** Each of the figures that the path finds, at least one; with {@code combine} the one that they become. */
    List<Value.Figure> each(StepFolders folders) throws NoFigureException {
        if (combine.isPresent()) {
            return List.of(read(folders));
        }
        Path json = json(folders);
        List<Value.Figure> numbers = new ArrayList<>();
        for (Object found : found(json, path)) {
            numbers.add(figure(found, json));
        }
        if (numbers.isEmpty()) {
            throw new NoFigureException(path + " finds nothing in " + json);
        }
        return List.copyOf(numbers);
    }

    private Path json(StepFolders folders) {
        return folders.of(step).resolve(file);
    }

    private static List<?> found(Path json, String path) throws NoFigureException {
        return JsonPath.using(LISTS).parse(content(json)).read(JsonPath.compile(path));
    }

    /**
     * The list that a path like {@code $.orders[?(...)]} selects from: {@code $.orders}. Without it a refused request,
     * whose answer has no list of orders, would count as one that shows none.
     */
    private static String counted(String path) {
        int depth = 0;
        for (int i = path.length() - 1; i >= 0 && path.endsWith("]"); i--) {
            char character = path.charAt(i);
            depth += character == ']' ? 1 : character == '[' ? -1 : 0;
            if (depth == 0) {
                return path.substring(0, i);
            }
        }
        return "$";
    }

    private static Object content(Path json) throws NoFigureException {
        try {
            return Json.MAPPER.readValue(Files.readString(json), Object.class);
        } catch (IOException | JacksonException e) {
            throw new NoFigureException(FailureWords.of("cannot read", json, e));
        }
    }

    private Value.Figure figure(Object found, Path json) throws NoFigureException {
        if (found instanceof Map<?, ?> ratio
                && ratio.get("point") instanceof Number point
                && ratio.get("low") instanceof Number low
                && ratio.get("high") instanceof Number high) {
            return new Value.Figure(point.doubleValue(), low.doubleValue(), high.doubleValue());
        }
        return Value.Figure.of(number(found, json));
    }

    private double number(Object found, Path json) throws NoFigureException {
        if (found instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new NoFigureException(path + " finds " + kind(found) + " in " + json + ", not a number");
    }

    private static String kind(Object found) {
        return found instanceof Map ? "an object" : found instanceof List ? "a list" : "'" + found + "'";
    }
}
