package io.muster.cli.bench;

import java.util.List;

/**
 * What the engine alone can do with the documents of a load.
 *
 * @param documentBytes of all documents together
 * @param runs in their order
 * @param clientMillis how long the client that sent them kept a core busy, all runs together
 */
public record EngineFigures(long documentBytes, List<Rate> runs, long clientMillis) {}
