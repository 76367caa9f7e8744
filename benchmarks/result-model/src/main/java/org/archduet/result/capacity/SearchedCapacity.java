package org.archduet.result.capacity;

import java.util.List;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * What the search on a system's first start found; stays as it is for the whole run, while the {@link Capacity} goes on
 * to change with every start that confirms it.
 *
 * @param referencePerSecond offered load that shares of the capacity are taken of: the geometric middle of
 *     what passed and failed, or what passed where nothing failed; less where the share would be more than passed; null
 *     when the capacity is not known
 * @param validity reasons against the instrument or the comparison that the search brought up
 */
public record SearchedCapacity(String system, @Nullable Double referencePerSecond, List<ValidityReason> validity) {
    public SearchedCapacity {
        validity = List.copyOf(validity);
    }
}
