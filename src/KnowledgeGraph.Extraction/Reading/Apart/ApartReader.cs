using KnowledgeGraph.Extraction.Reading.Html;
using KnowledgeGraph.Extraction.Reading.Pdf;

namespace KnowledgeGraph.Extraction.Reading.Apart;

/// <summary>The formats whose libraries cannot be stopped: PDF and HTML. Their files are read here, or apart where somebody does that.</summary>
public static class ApartReader
{
    /// <summary>Reads a file for another process.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <returns>What was read, or why it cannot be, for <see cref="ReadApart"/>.</returns>
    public static ReadOnlyMemory<byte> Answer(ReadOnlyMemory<byte> content, bool withLook = false)
    {
        var budget = new ReadingBudget(content.Length);
        try
        {
            return BlockAnswer.Of(Read(FileFormats.Of(content), content, budget, withLook));
        }
        catch (UnreadableDocumentException e)
        {
            return BlockAnswer.OfRefusal(e.Message);
        }
        catch (OutOfMemoryException)
        {
            return BlockAnswer.OfRefusal(budget.TooMuchMemory().Message);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="format">One of its formats.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="apart">Reads apart; null to read here.</param>
    /// <param name="withLook">Whether it is kept how the blocks look.</param>
    /// <exception cref="UnreadableDocumentException">It cannot be read.</exception>
    internal static List<Block> Read(
        FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget, ReadApart? apart, bool withLook = false)
    {
        if (apart is not null)
        {
            return BlockAnswer.Read(apart(content, budget, withLook), budget);
        }

        // Most of what the libraries allocate is let go before the next piece, so that it says nothing of what is held.
        List<Block> blocks = Read(format, content, budget, withLook);
        budget.LetGo();
        return blocks;
    }

    private static List<Block> Read(FileFormat format, ReadOnlyMemory<byte> content, ReadingBudget budget, bool withLook) =>
        format == FileFormat.Pdf ? PdfReader.Read(content, budget, withLook) : HtmlReader.Read(content, budget, withLook);
}
