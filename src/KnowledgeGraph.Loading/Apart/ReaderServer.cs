using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction.Reading.Apart;

namespace KnowledgeGraph.Loading.Apart;

/// <summary>
/// The other side of <see cref="ReaderProcess"/>: reads the files that come over a stream, one after the other, and answers each. Ends with
/// the stream, and so with the process that holds its other end, even while it reads.
/// </summary>
public static class ReaderServer
{
    private const long LargeHeap = 24 << 20;

    /// <summary>What is said before a file whose looks are asked for; before any other, nothing is.</summary>
    internal static ReadOnlySpan<byte> WithLook => [1];

    /// <summary>Serves until the input ends.</summary>
    /// <param name="input">Files.</param>
    /// <param name="output">Answers.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Stream input, Stream output)
    {
        // Who stops the program stops it; this one ends with it.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var files = new BlockingCollection<(byte[] File, bool WithLook)>();
        var work = new Thread(() => Answer(files, output), maxStackSize: 4 << 20) { IsBackground = true };
        work.Start();
        Frames.Write(output, []);
        while (Frames.Read(input, WithLook.Length) is { } asked && Frames.Read(input, int.MaxValue) is { } file)
        {
            files.Add((file, asked.Length > 0));
        }

        // Whoever asked is gone.
        return 0;
    }

    private static void Answer(BlockingCollection<(byte[] File, bool WithLook)> files, Stream output)
    {
        var start = new ColdStart();
        foreach ((byte[] file, bool withLook) in files.GetConsumingEnumerable())
        {
            try
            {
                // From here on the time is the file's.
                start.End(file);
                Frames.Write(output, []);
                Frames.Write(output, ApartReader.Answer(file, withLook).Span);
            }
            catch (IOException)
            {
                return;
            }

            // What one file has left is not the next one's.
            if (GC.GetTotalMemory(forceFullCollection: false) > LargeHeap)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            }
        }
    }
}
