namespace KnowledgeGraph.Extraction.Segmentation;

/// <summary>What follows the last paragraph: the meeting and its day.</summary>
internal static class ClosingRules
{
    private const int Longest = 120;

    /// <summary>"33rd plenary meeting 21 July 2022".</summary>
    public static bool TryTake(Outline outline, string text) => text.Length < Longest && outline.Forms.Meetings.Opens(text) && Take(outline, text);

    /// <summary>Takes a block as the closing.</summary>
    public static bool Take(Outline outline, string text)
    {
        outline.FlushHeading();
        outline.Head.TakeClosing(text);
        outline.AddClosing(text);
        return true;
    }
}
