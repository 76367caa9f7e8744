package org.archduet.shop.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.archduet.shop.api.ShopProblem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what the servlet container refused before any controller was asked. */
@Controller
class ShopErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ShopProblem problem = status instanceof Integer code ? ProblemDocument.ofStatus(code) : ShopProblem.NOT_FOUND;
        return ProblemDocument.answer(problem, problem.title(), Map.of(), HttpHeaders.EMPTY);
    }
}
