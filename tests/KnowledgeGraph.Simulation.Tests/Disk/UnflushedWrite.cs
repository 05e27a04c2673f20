namespace KnowledgeGraph.Simulation.Tests.Disk;

/// <summary>A write that a cut of the power may undo.</summary>
/// <param name="Offset">Where it was written.</param>
/// <param name="Before">What stood there, as far as the file went.</param>
/// <param name="After">What was written; nothing where the file was cut.</param>
/// <param name="Length">How long the file was before.</param>
internal sealed record UnflushedWrite(long Offset, byte[] Before, byte[] After, long Length)
{
    /// <summary>Makes the file what it was before.</summary>
    public void Undo(FileStream file)
    {
        file.Seek(Offset, SeekOrigin.Begin);
        file.Write(Before);
        file.SetLength(Length);
    }

    /// <summary>Writes a stretch of it again.</summary>
    public void Do(FileStream file, int at, int length)
    {
        file.Seek(Offset + at, SeekOrigin.Begin);
        file.Write(After.AsSpan(at, length));
    }
}
