/**
 * The sockets below OkHttp: opened ahead, addresses tried in turn, answers followed where OkHttp misreads them. Guarded
 * by {@code AnswerHeadTest} and {@code HostileServerTest}.
 */
@NullMarked
package org.archduet.driver.engine.socket;

import org.jspecify.annotations.NullMarked;
