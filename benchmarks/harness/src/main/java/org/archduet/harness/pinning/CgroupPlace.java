package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A control group below which this process may be able to make others that limit CPU time. */
record CgroupPlace(CgroupVersion version, Path folder) {

    /**
     * Those of this process, version 2 first; empty where no file system of control groups with the CPU controller is
     * mounted.
     *
     * @param proc {@code /proc}
     */
    static List<CgroupPlace> ofThisProcess(Path proc) throws IOException {
        List<String> mounts = Files.readAllLines(proc.resolve("self/mounts"));
        List<String> groups = Files.readAllLines(proc.resolve("self/cgroup"));
        List<CgroupPlace> places = new ArrayList<>();
        for (CgroupVersion version : CgroupVersion.values()) {
            for (String mount : mounts) {
                String[] fields = mount.split(" ");
                if (fields[2].equals(version.fileSystem()) && version.isMount(Arrays.asList(fields[3].split(",")))) {
                    Path root = Path.of(fields[1]);
                    for (Path folder : version.places(root, own(version, root, groups))) {
                        places.add(new CgroupPlace(version, folder));
                    }
                }
            }
        }
        return List.copyOf(places);
    }

    /** A container may see its own group as the root, and be told its path from the root outside. */
    private static Path own(CgroupVersion version, Path root, List<String> groups) {
        return groups.stream()
                .map(line -> line.split(":", 3))
                .filter(version::isOwn)
                .map(line -> root.resolve(line[2].replaceFirst("^/+", "")).normalize())
                .filter(folder -> folder.startsWith(root) && Files.isDirectory(folder))
                .findFirst()
                .orElse(root);
    }
}
