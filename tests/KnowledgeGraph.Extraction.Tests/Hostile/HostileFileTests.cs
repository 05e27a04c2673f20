using KnowledgeGraph.Extraction.Reading;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>
/// Files that are made to cost more than they are worth, in the formats that are read in this process: each makes a document or is refused
/// with a sentence, within what a file of its size may cost; and what twice as long a file costs is twice as much.
/// </summary>
public sealed class HostileFileTests
{
    private const int Size = 60_000;

    // What one step between two questions for the budget may allocate, and what is lent where nothing lies ready to be lent.
    private const long Step = 24 << 20;

    // Of the least file, what is allocated once.
    private const long Once = 400_000;

    private static IEnumerable<HostileFile> Kinds() => HostileFile.All.Where(k => !k.Name.StartsWith("pdf", StringComparison.Ordinal)
        && !k.Name.StartsWith("html", StringComparison.Ordinal));

    private static IEnumerable<HostileFile> Streamed() => Kinds().Where(k => !k.Name.StartsWith("word", StringComparison.Ordinal));

    [TestCaseSource(nameof(Kinds))]
    public void HostileFile_IsReadOrRefusedWithinItsBudget(HostileFile kind)
    {
        byte[] file = kind.Make(Size);

        (string? refusal, long allocated) = Read(file);

        Assert.That(allocated, Is.LessThan(new ReadingBudget(file.Length).Memory + Step));
        if (refusal is not null)
        {
            Refusals.AssertSaysWhatToDo(refusal);
            Assert.That(refusal, Does.Not.Contain("processor time"), "a reader of this project needs no clock to end");
        }
    }

    [TestCaseSource(nameof(Streamed))]
    public void HostileFile_ThatIsLonger_CostsAsMuchMore(HostileFile kind)
    {
        long once = Read(kind.Make(Size / 4)).Allocated, four = Read(kind.Make(Size)).Allocated;

        Assert.That(four, Is.LessThan((once * 5) + Once), "four times the file, at the most five times the work");
    }

    private static (string? Refusal, long Allocated) Read(byte[] file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Extractor.Default.Extract("a", file);
            return (null, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        catch (UnreadableDocumentException e)
        {
            return (e.Message, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
