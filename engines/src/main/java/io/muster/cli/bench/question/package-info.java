/** Questions drawn at random over a catalogue, and their three answers: the server's, the bare engine's and bitmaps'. */
@NullMarked
package io.muster.cli.bench.question;

import org.jspecify.annotations.NullMarked;
