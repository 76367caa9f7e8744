package org.archduet.result.start;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;

/**
 * One measured window: what the driver saw, what the system spent, how to take it.
 *
 * @param load what the driver measured; unwrapped into the window's own fields in JSON
 * @param outcome how the system did
 */
public record Window(
        @JsonUnwrapped LoadMeasurement load, Outcome outcome, List<Caution> cautions, Resources resources) {}
