package org.archduet.analysis.cpuprofile;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.archduet.result.vocabulary.CpuLayer;

/**
 * One frame of a stack as async-profiler writes it: {@code java/lang/Thread.run_[j]}, {@code
 * G1ParScanThreadState::trim}, {@code do_syscall_64_[k]}.
 */
record Frame(String text) {

    private static final String KERNEL_SUFFIX = "_[k]";

    /** How Java code ran: interpreted, compiled by C1 or C2, inlined. */
    private static final Set<String> JAVA_SUFFIXES = Set.of("_[0]", "_[1]", "_[j]", "_[i]");

    /** Functions of the C library that enter the kernel, as far as JVMs use them often. */
    private static final Set<String> SYSTEM_CALLS = Set.of(
            "accept",
            "accept4",
            "clock_nanosleep",
            "close",
            "connect",
            "epoll_ctl",
            "epoll_pwait",
            "epoll_wait",
            "fdatasync",
            "fsync",
            "futex",
            "futex_abstimed_wait_common",
            "futex_abstimed_wait_common64",
            "internal_syscall_cancel",
            "madvise",
            "mmap",
            "mprotect",
            "munmap",
            "nanosleep",
            "poll",
            "ppoll",
            "pthread_cond_signal",
            "pthread_cond_timedwait",
            "pthread_cond_wait",
            "read",
            "readv",
            "recv",
            "recvfrom",
            "recvmsg",
            "sched_yield",
            "send",
            "sendmsg",
            "sendto",
            "shutdown",
            "socket",
            "syscall",
            "syscall_cancel",
            "syscall_cancel_arch",
            "write",
            "writev");

    /** What the C library puts before the names of its functions, such as {@code __libc_send}, {@code __GI___read}. */
    private static final Pattern LIBRARY_PREFIX = Pattern.compile("^_*(?:GI_+|libc_|new_)*");

    /** Whether it is a Java method. */
    boolean isJava() {
        return isAnnotated() || text.indexOf('/') > 0 && text.indexOf('.') > text.lastIndexOf('/');
    }

    private boolean isAnnotated() {
        return text.length() > 4 && JAVA_SUFFIXES.contains(text.substring(text.length() - 4));
    }

    /** Whether the kernel ran it: then the profiler saw the kernel. */
    boolean isInKernel() {
        return text.endsWith(KERNEL_SUFFIX);
    }

    /** Its layer; empty when it belongs to whatever called it. */
    Optional<CpuLayer> layer() {
        if (isInKernel() || isSystemCall()) {
            return Optional.of(CpuLayer.KERNEL);
        }
        return isJava() ? JavaLayers.of(method()) : isOfJvm() ? Optional.of(CpuLayer.JVM) : Optional.empty();
    }

    private String method() {
        return isAnnotated() ? text.substring(0, text.length() - 4) : text;
    }

    private boolean isSystemCall() {
        return !isJava() && SYSTEM_CALLS.contains(LIBRARY_PREFIX.matcher(text).replaceFirst(""));
    }

    /** HotSpot is written in C++ and has a few C functions for Java's native methods. */
    private boolean isOfJvm() {
        return text.contains("::") || text.startsWith("JVM_") || text.startsWith("jni_") || text.startsWith("Unsafe_");
    }
}
