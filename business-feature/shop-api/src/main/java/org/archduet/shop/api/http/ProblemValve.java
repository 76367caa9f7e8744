package org.archduet.shop.api.http;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.archduet.shop.api.ShopProblem;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Replaces Tomcat's HTML error page. Created by Tomcat by its class name, hence public. */
public final class ProblemValve extends ErrorReportValve {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ShopProblem problem = ProblemDocument.ofStatus(status);
        try {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(MAPPER.writeValueAsString(ProblemDocument.of(problem, problem.title(), Map.of())));
                response.finishResponse();
            }
        } catch (IOException e) {
            container.getLogger().debug("The client disconnected before its error was sent", e);
        }
    }
}
