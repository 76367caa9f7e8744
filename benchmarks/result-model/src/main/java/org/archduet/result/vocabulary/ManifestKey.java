package org.archduet.result.vocabulary;

/**
 * Names a field of the manifest.
 *
 * <pre>{@code
 * manifest.field(ManifestKey.CPU_MODEL);                    // the value of cpu.model, if it is there
 * fields.put(ManifestKey.postgresql("fsync").name(), "on");
 * ManifestKey.Family.INPUT.holds("input.driver");           // true
 * }</pre>
 *
 * @param name in files, for example {@code cpu.model}
 */
public record ManifestKey(String name) {

    /** Model of the CPU. */
    public static final ManifestKey CPU_MODEL = new ManifestKey("cpu.model");

    /** Number of CPUs that the JVM sees. */
    public static final ManifestKey CPU_COUNT = new ManifestKey("cpu.count");

    /** Memory of the machine in bytes. */
    public static final ManifestKey MEMORY_BYTES = new ManifestKey("memory.bytes");

    /** Name and version of the operating system. */
    public static final ManifestKey OS = new ManifestKey("os");

    /** Version of the Java runtime. */
    public static final ManifestKey JAVA_VERSION = new ManifestKey("java.version");

    /** Name of the JVM. */
    public static final ManifestKey JAVA_VM = new ManifestKey("java.vm");

    /** Vendor of the JVM. */
    public static final ManifestKey JAVA_VENDOR = new ManifestKey("java.vendor");

    /** Whether the frequency of the CPUs can be read. */
    public static final ManifestKey WATCHED_CPU_FREQUENCY = new ManifestKey("watched.cpuFrequency");

    /** Whether the kernel reports memory pressure. */
    public static final ManifestKey WATCHED_MEMORY_PRESSURE = new ManifestKey("watched.memoryPressure");

    /** CPU set of system and database. */
    public static final ManifestKey CPUS_SYSTEM = new ManifestKey("cpus.system");

    /** CPU set of the driver. */
    public static final ManifestKey CPUS_DRIVER = new ManifestKey("cpus.driver");

    /** By which version of control groups CPU quotas were set; absent without quotas. */
    public static final ManifestKey CPUS_QUOTA = new ManifestKey("cpus.quota");

    /** Whether idle CPUs were kept from sleeping. */
    public static final ManifestKey CPUS_KEPT_AWAKE = new ManifestKey("cpus.keptAwake");

    /** Flags of the JVMs of a run that starts no systems. */
    public static final ManifestKey JVM_FLAGS = new ManifestKey("jvm.flags");

    /** How the run ended; absent while it runs and when it was killed. */
    public static final ManifestKey ENDING = new ManifestKey("ending");

    /** The experiment's file. */
    public static final ManifestKey INPUT_EXPERIMENT = Family.INPUT.key("experiment");

    /** SHA-256 of what the workload's file says of the load. */
    public static final ManifestKey INPUT_WORKLOAD_SHA256 = Family.INPUT.key("workload.sha256");

    /**
     * The database server: its address, {@link #DATABASE_STARTED}, or a text that begins with {@link #DATABASE_NONE}.
     */
    public static final ManifestKey INPUT_DATABASE = Family.INPUT.key("database");

    /** Where the driver ran: {@link #DRIVER_BESIDE}, or on which other machine. */
    public static final ManifestKey INPUT_DRIVER = Family.INPUT.key("driver");

    /** SHA-256 of the uncommitted changes. */
    public static final ManifestKey INPUT_UNCOMMITTED = inputSha256("uncommitted changes");

    /** What was done to keep the database server on its CPUs. */
    public static final ManifestKey POSTGRESQL_HELD = postgresql("held");

    /** Why equal answers were not verified. */
    public static final ManifestKey UNVERIFIED_PARITY = Family.UNVERIFIED.key("parity");

    /** Why equal answers under load were not verified. */
    public static final ManifestKey UNVERIFIED_ANSWERS = Family.UNVERIFIED.key("answers");

    /** Value of {@link #INPUT_DRIVER}: the driver ran on the systems' machine. */
    public static final String DRIVER_BESIDE = "beside the systems";

    /** Value of {@link #INPUT_DATABASE}: the run started the server itself. */
    public static final String DATABASE_STARTED = "started by the run";

    /** Begins the value of {@link #INPUT_DATABASE} when no system has a database. */
    public static final String DATABASE_NONE = "none";

    /** Fields that share the beginning of their names. */
    public enum Family {
        /** What the run was made from: equal inputs, commit and seed mean the same work. */
        INPUT("input."),
        /** Settings of the database server. */
        POSTGRESQL("postgresql."),
        /** When the run was resumed, numbered from 1. */
        RESUMED("resumed."),
        /** What the run could not prove, in sentences. */
        UNVERIFIED("unverified.");

        private final String prefix;

        Family(String prefix) {
            this.prefix = prefix;
        }

        /** Whether a field belongs to this family. */
        public boolean holds(String name) {
            return name.startsWith(prefix);
        }

        private ManifestKey key(String rest) {
            return new ManifestKey(prefix + rest);
        }
    }

    /** SHA-256 of an input file. */
    public static ManifestKey inputSha256(String file) {
        return Family.INPUT.key("sha256." + file);
    }

    /** A setting of the database server. */
    public static ManifestKey postgresql(String setting) {
        return Family.POSTGRESQL.key(setting);
    }

    /** The instant of the n-th resumption. */
    public static ManifestKey resumed(long n) {
        return Family.RESUMED.key(Long.toString(n));
    }

    /** Why the calls between a system's processes were not verified. */
    public static ManifestKey unverifiedTopology(String system) {
        return Family.UNVERIFIED.key("topology." + system);
    }

    /** Why a rung of the boundary ladder has no figure. */
    public static ManifestKey unverifiedRung(String benchmark) {
        return Family.UNVERIFIED.key("rung." + benchmark);
    }

    /** Why the settings of a system's database sessions were not verified. */
    public static ManifestKey unverifiedDatabase(String system) {
        return Family.UNVERIFIED.key("database." + system);
    }

    /** The {@link #name}. */
    @Override
    public String toString() {
        return name;
    }
}
