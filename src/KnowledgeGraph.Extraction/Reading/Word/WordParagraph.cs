namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>A paragraph in the making.</summary>
internal sealed class WordParagraph
{
    /// <summary>Its words so far.</summary>
    public Line Line { get; } = new();

    /// <summary>Its style.</summary>
    public string? Style { get; set; }

    /// <summary>Its place in a list.</summary>
    public ListPlace List { get; set; }

    /// <summary>Whether its mark is deleted, so that the next one goes on with it.</summary>
    public bool IsMerged { get; set; }

    /// <summary>Whether it stands in a table.</summary>
    public bool IsCell { get; private set; }

    /// <summary>A paragraph begins; what a merged one has left is kept.</summary>
    public void Begin(bool isCell)
    {
        (Style, List, IsMerged, IsCell) = (null, default, false, isCell);
    }

    /// <summary>It has ended.</summary>
    public void Reset()
    {
        Line.Take();
        Begin(isCell: false);
    }
}
