package org.archduet.shop.api.http;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Whole numbers in paths and queries are ASCII digits. Spring would also take {@code 0x10}, {@code #F}, {@code +1},
 * blanks and other scripts' digits; it falls back to that when a converter refuses, so this has to be an editor.
 */
@ControllerAdvice
class PlainDecimals {

    @InitBinder
    void decimals(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Decimal() {
            @Override
            Object parsed(String digits) {
                return Long.valueOf(digits);
            }
        });
        binder.registerCustomEditor(int.class, new Decimal() {
            @Override
            Object parsed(String digits) {
                return Integer.valueOf(digits);
            }
        });
    }

    private abstract static class Decimal extends PropertyEditorSupport {
        abstract Object parsed(String digits);

        @Override
        public void setAsText(@Nullable String text) {
            if (text == null) {
                throw new NumberFormatException("nothing given");
            }
            for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    throw new NumberFormatException("not a decimal");
                }
            }
            setValue(parsed(text));
        }
    }
}
