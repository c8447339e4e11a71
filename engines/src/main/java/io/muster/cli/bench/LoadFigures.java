package io.muster.cli.bench;

/**
 * What a load took.
 *
 * @param whole from asking for it to its success
 * @param sending from the first customer sent to its success
 */
public record LoadFigures(Rate whole, Rate sending, Memory memory) {}
