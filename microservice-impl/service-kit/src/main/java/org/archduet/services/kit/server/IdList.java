package org.archduet.services.kit.server;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The query parameter {@code ids} as a {@code List<Long>}: whole numbers with commas between them, for example {@code
 * ?ids=1,2,3}. An empty value is an empty list. 400 when it is absent or holds anything else.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IdList {}
