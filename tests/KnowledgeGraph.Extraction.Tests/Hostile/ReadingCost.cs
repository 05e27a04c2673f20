using System.Globalization;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Tests.Properties;
using KnowledgeGraph.Loading.Apart;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>What reading one file came to and cost, here and in the process that reads apart (which is seen on Linux only).</summary>
/// <param name="Outcome">"read", "refused" or "crashed".</param>
/// <param name="Words">The refusal, or what is wrong with the answer.</param>
/// <param name="Time">Processor time.</param>
/// <param name="Memory">Bytes: how far the heap grew here or the other process did, by samples.</param>
internal sealed record ReadingCost(string Outcome, string Words, TimeSpan Time, long Memory)
{
    // What is asked for every so often is met with so much delay.
    private static readonly TimeSpan LateBy = TimeSpan.FromSeconds(0.5);
    private const long MoreBy = 24 << 20;

    /// <summary>Whether a file of this length may not cost as much.</summary>
    public bool IsOver(int length)
    {
        double size = Math.Max(1, length / (double)(1 << 20));
        return Time > (ReadingBudget.TimeForMiB * Math.Min(size, 30)) + LateBy || Memory > (ReadingBudget.MemoryForMiB * Math.Min(size, 8)) + MoreBy;
    }

    /// <summary>Reads a file.</summary>
    public static ReadingCost Of(byte[] file, ReaderProcesses processes)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan time = ThreadTime.Spent;
        using var apart = new ApartWatch();
        (string outcome, string words) = Read(file, processes);
        (TimeSpan apartTime, long apartMemory, long grown) = apart.End();
        return new ReadingCost(outcome, words, ThreadTime.Spent - time + apartTime,
            Math.Max(Math.Min(GC.GetAllocatedBytesForCurrentThread() - allocated, grown), apartMemory));
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Outcome}, {Time.TotalSeconds:0.00} s, {Memory >> 20} MiB: {Words}");

    private static (string Outcome, string Words) Read(byte[] file, ReaderProcesses processes)
    {
        try
        {
            string? broken = Invariants.Broken(new Extractor(apart: processes.Read).Extract("a", file)).FirstOrDefault();
            return (broken is null ? "read" : "crashed", broken ?? "");
        }
        catch (UnreadableDocumentException e)
        {
            return Refusals.Problem(e.Message) is { } problem ? ("crashed", $"{problem}: {e.Message}") : ("refused", e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ("crashed", e.ToString());
        }
    }
}
